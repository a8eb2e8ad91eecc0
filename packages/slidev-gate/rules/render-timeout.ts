import type { NavigationRule } from './rule'

export const renderTimeout: NavigationRule = {
  id: 'render-timeout',
  grade: 'broken',
  scope: 'navigation',
  description: 'slides that are not reached, do not render or never settle',
  method: 'waits up to 15 seconds until two consecutive frames paint the same',
  fixHint: 'look for an error on the slide, or for a timer that moves an element',
  // A key without effect is told by ignored-keys.
  evaluate: ({ failure, ignoredKey }) =>
    failure && !ignoredKey
      ? [{ message: failure, cause: failure.replace(/^the deck stayed at .*/, 'the click is not reached') }]
      : [],
}
