import { fullscreen, syncDirections } from '@slidev/client/state/storage.ts'
import { useKeyboardNavigation } from '../composables/use-keyboard-navigation'
import { useWindowSync } from '../composables/use-window-sync'
import { useQuestionKey } from '../composables/use-question-key'
import { useReturnToSlide } from '../composables/use-return-to-slide'

export default function setupRoot() {
  // A tab opened by somebody in the audience must follow the presenter, never drag it along.
  syncDirections.value.viewerSend = false
  // A browser may refuse full screen, as in a tab behind another: then nothing happens, without an error.
  const { toggle } = fullscreen
  fullscreen.toggle = () => toggle().catch(() => {})
  useKeyboardNavigation()
  useReturnToSlide()
  useQuestionKey()
  useWindowSync(() => syncDirections.value.presenterSend)
}
