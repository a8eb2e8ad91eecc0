import type { NavigationRule } from './rule'

export const renderTimeout: NavigationRule = {
  id: 'render-timeout',
  grade: 'broken',
  scope: 'navigation',
  description: 'slides that are not reached, do not render or never settle',
  method: 'waits up to 15 seconds until two consecutive frames paint the same',
  fixHint: 'look for an error, or for a timer that moves an element',
  evaluate: ({ failure }) => (failure ? [{ message: failure }] : []),
}
