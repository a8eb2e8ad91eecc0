import { externalRequestMessage } from '../visit/page-log'
import type { NavigationRule } from './rule'

const logFindings = (pattern: RegExp) =>
  ((event) =>
    event.log
      .filter((line) => pattern.test(line))
      .map((message) => ({ what: message }))) as NavigationRule['evaluate']

/** Errors and warnings of the page. */
export const consoleErrors: NavigationRule = {
  id: 'errors',
  scope: 'moment',
  description: 'errors and warnings of the page, also with motion allowed and in the presenter view',
  method: 'listens to the console and for what is thrown, at each click',
  fixHint: 'open the slide with the console of the browser in view',
  evaluate: logFindings(/^(console|error)/),
}

/** Files that do not come. */
export const failedRequests: NavigationRule = {
  id: 'requests',
  scope: 'moment',
  description: 'files of the deck that are asked for and do not come',
  method: 'listens to all requests',
  fixHint: 'put the file into public/, and correct its address',
  evaluate: logFindings(/^failed request/),
}

/** What is asked of other sites. */
export const externalRequests: NavigationRule = {
  id: 'outward',
  scope: 'moment',
  description: 'what is asked of other sites: it is missing in a room without a network',
  method: 'listens to all requests, and looks where on a slide it is shown',
  fixHint: 'put the file into public/ and name it from there; fonts can be bundled by the theme',
  evaluate: logFindings(/^external request/),
  evaluateClick: ({ content: sheet }) =>
    sheet.externalResources.map(({ href, box }) => ({ message: externalRequestMessage(href), boxes: [box] })),
}
