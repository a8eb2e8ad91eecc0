import { syncDirections } from '@slidev/client/state/storage.ts'

/** A tab opened by somebody in the audience must follow the presenter, never drag it along. */
export default function setupRoot() {
  syncDirections.value.viewerSend = false
}
