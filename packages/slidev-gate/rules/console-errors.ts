import type { NavigationRule } from './rule'
import { logFindings } from './messages'

/** A line of the log without its stack, and without the file, whose name changes with each build. */
const withoutLocation = (line: string): string =>
  line
    .split('\n')[0]!
    .replace(/ \(\S*\)$/, '')
    .trim()

export const consoleErrors: NavigationRule = {
  id: 'console-errors',
  grade: 'broken',
  scope: 'navigation',
  description: 'console errors and warnings, also with motion allowed and in the presenter view',
  method: 'the console and uncaught errors, at each click',
  fixHint: 'open the slide with the browser console in view',
  evaluate: (event) =>
    logFindings(/^(console|error)/)(event).map(({ message }) => ({
      message,
      cause: withoutLocation(message),
      grade: message.startsWith('console warning') ? 'advice' : undefined,
    })),
}
