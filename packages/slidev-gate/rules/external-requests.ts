import { externalRequestMessage } from '../visit/page-log'
import type { NavigationRule } from './rule'
import { logFindings } from './messages'

export const externalRequests: NavigationRule = {
  id: 'external-requests',
  grade: 'broken',
  scope: 'navigation',
  description: 'requests to other sites, which fail in a room without a network',
  method: 'all requests of the page; elements with an external address locate them on their slide',
  fixHint: 'put the file into public/ and load it from there; let the theme bundle fonts',
  evaluate: logFindings(/^external request/),
  evaluateClick: ({ content }) =>
    content.externalResources.map(({ href, box }) => ({
      message: externalRequestMessage(href),
      boxes: [box],
    })),
}
