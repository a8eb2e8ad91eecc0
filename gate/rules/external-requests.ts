import { externalRequestMessage } from '../visit/page-log'
import type { NavigationRule } from './rule'
import { logFindings } from './messages'

/** What is asked of other sites. */
export const externalRequests: NavigationRule = {
  id: 'external-requests',
  scope: 'navigation',
  description: 'what is asked of other sites: it is missing in a room without a network',
  method: 'listens to all requests, and looks where on a slide it is shown',
  fixHint: 'put the file into public/ and name it from there; fonts can be bundled by the theme',
  evaluate: logFindings(/^external request/),
  evaluateClick: ({ content }) =>
    content.externalResources.map(({ href, box }) => ({
      message: externalRequestMessage(href),
      boxes: [box],
    })),
}
