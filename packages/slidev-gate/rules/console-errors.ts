import type { NavigationRule } from './rule'
import { logFindings } from './messages'

export const consoleErrors: NavigationRule = {
  id: 'console-errors',
  grade: 'broken',
  scope: 'navigation',
  description: 'console errors and warnings, also with motion allowed and in the presenter view',
  method: 'the console and uncaught errors, at each click',
  fixHint: 'open the slide with the browser console in view',
  evaluate: logFindings(/^(console|error)/),
}
