import type { NavigationRule } from './rule'
import { logFindings } from './messages'

export const failedRequests: NavigationRule = {
  id: 'failed-requests',
  grade: 'broken',
  scope: 'navigation',
  description: 'requests for files of the deck that fail',
  method: 'all requests of the page: network errors, and responses with a status of 400 or more',
  fixHint: 'put the file into public/ and correct its address',
  evaluate: logFindings(/^failed request/),
}
