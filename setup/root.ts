import { syncDirections } from '@slidev/client/state/storage.ts'
import { keepInStep } from '../composables/mirror'

export default function setupRoot() {
  // A tab opened by somebody in the audience must follow the presenter, never drag it along.
  syncDirections.value.viewerSend = false
  keepInStep(() => syncDirections.value.presenterSend)
}
