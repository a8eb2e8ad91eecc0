import type { NavigationRule } from './rule'
import { logFindings } from './messages'

export const failedRequests: NavigationRule = {
  id: 'failed-requests',
  grade: 'broken',
  scope: 'navigation',
  description: 'requests for files of the deck that fail',
  method: 'all requests of the page: network errors, and responses with a status of 400 or more',
  fixHint: 'put the file into public/ and correct its address',
  // Browsers ask for /favicon.ico by themselves.
  evaluate: (event) =>
    logFindings(/^failed request/)(event).map(({ message }) => ({
      message,
      grade: /^failed request: \S*\/favicon\.ico /.test(message) ? 'advice' : undefined,
    })),
}
