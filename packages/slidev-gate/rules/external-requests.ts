import { externalRequestMessage } from '../visit/page-log'
import type { RuleFinding } from '../types'
import type { NavigationRule } from './rule'
import { logFindings } from './messages'

/** What a deck requests from other sites before its author asks for anything, with the line that mends it. */
const DEFAULT_REQUESTS: readonly { pattern: RegExp; cause: string; fixHint: string }[] = [
  {
    pattern: /^https:\/\/cdn\.jsdelivr\.net\/gh\/slidevjs\/slidev\/assets\/favicon/,
    cause: 'the favicon is Slidev’s, from cdn.jsdelivr.net',
    fixHint: 'write favicon: /favicon.svg into the headmatter, and put that file into public/',
  },
  {
    pattern: /^https:\/\/(fonts\.googleapis\.com|fonts\.gstatic\.com|(api|cdn)\.fonts\.coollabs\.io)\//,
    cause: 'fonts are loaded from another site',
    fixHint: 'write fonts: { provider: none } into the headmatter, and load fonts from public/ or a package',
  },
]

/** Finding of a request: one cause for each site. */
function toFinding(message: string): RuleFinding {
  const [, url = ''] = /^external request: (\S+)/.exec(message) ?? []
  const byDefault = DEFAULT_REQUESTS.find(({ pattern }) => pattern.test(url))
  return byDefault
    ? { message, cause: byDefault.cause, fixHint: byDefault.fixHint, grade: 'advice' }
    : { message, cause: `external request: ${URL.canParse(url) ? new URL(url).host : url}` }
}

export const externalRequests: NavigationRule = {
  id: 'external-requests',
  grade: 'broken',
  scope: 'navigation',
  description: 'requests to other sites, which fail in a room without a network',
  method:
    'all requests of the page; elements with an external address locate them on their slide; errors, timers and waiting that follow from a blocked request are told with it; Slidev’s own favicon and web fonts are advice',
  fixHint: 'put the file into public/ and load it from there',
  evaluate: (event) => logFindings(/^external request/)(event).map(({ message }) => toFinding(message)),
  evaluateClick: ({ content }) =>
    content.externalResources.map(({ href, box }) => ({
      ...toFinding(externalRequestMessage(href)),
      boxes: [box],
    })),
}
