import type { NavigationRule } from './rule'
import { logFindings } from './messages'

/** Errors and warnings of the page. */
export const consoleErrors: NavigationRule = {
  id: 'console-errors',
  scope: 'navigation',
  description: 'errors and warnings of the page, also with motion allowed and in the presenter view',
  method: 'listens to the console and for what is thrown, at each click',
  fixHint: 'open the slide with the console of the browser in view',
  evaluate: logFindings(/^(console|error)/),
}
