import type { NavigationRule } from './rule'
import { logFindings } from './messages'

/** Files that do not come. */
export const failedRequests: NavigationRule = {
  id: 'failed-requests',
  scope: 'navigation',
  description: 'files of the deck that are asked for and do not come',
  method: 'listens to all requests',
  fixHint: 'put the file into public/, and correct its address',
  evaluate: logFindings(/^failed request/),
}
