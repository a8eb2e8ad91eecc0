import { fullscreen, syncDirections } from '@slidev/client/state/storage.ts'
import { useDeckKeys } from '../composables/deck-keys'
import { keepInStep } from '../composables/mirror'
import { useQuestionKey } from '../composables/question-key'
import { useWayBack } from '../composables/way-back'

export default function setupRoot() {
  // A tab opened by somebody in the audience must follow the presenter, never drag it along.
  syncDirections.value.viewerSend = false
  // A browser may refuse full screen, as in a tab behind another: then nothing happens, without an error.
  const { toggle } = fullscreen
  fullscreen.toggle = () => toggle().catch(() => {})
  useDeckKeys()
  useWayBack()
  useQuestionKey()
  keepInStep(() => syncDirections.value.presenterSend)
}
