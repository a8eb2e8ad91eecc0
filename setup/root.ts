import { fullscreen, syncDirections } from '@slidev/client/state/storage.ts'
import { useKeyboardNavigation } from '../composables/use-keyboard-navigation'
import { useWindowSync } from '../composables/use-window-sync'
import { useQuestionKey } from '../composables/use-question-key'
import { useReturnToSlide } from '../composables/use-return-to-slide'

export default function setupRoot() {
  // A window of the audience must follow the presenter, never navigate it.
  syncDirections.value.viewerSend = false
  // A browser may refuse full screen, as in a background tab: ignore the rejection.
  const { toggle } = fullscreen
  fullscreen.toggle = () => toggle().catch(() => {})
  useKeyboardNavigation()
  useReturnToSlide()
  useQuestionKey()
  useWindowSync(() => syncDirections.value.presenterSend)
}
