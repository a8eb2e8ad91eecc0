import { fullscreen, syncDirections } from '@slidev/client/state/storage.ts'
import { useGotoAnswer } from '../keys/use-goto-answer'
import { useKeyboardNavigation } from '../keys/use-keyboard-navigation'
import { useReturnToSlide } from '../keys/use-return-to-slide'
import { useNarrationKey } from '../narration/use-narration-key'
import { useWindowSync } from '../windows/use-window-sync'

export default function setupRoot() {
  // A window of the audience must follow the presenter, never navigate it.
  syncDirections.value.viewerSend = false
  // A browser may refuse full screen, as in a background tab: ignore the rejection.
  const { toggle } = fullscreen
  fullscreen.toggle = () => toggle().catch(() => {})
  useKeyboardNavigation()
  useGotoAnswer()
  useReturnToSlide(__STAGE_RETURN_FROM__)
  useNarrationKey()
  useWindowSync(() => syncDirections.value.presenterSend)
}
