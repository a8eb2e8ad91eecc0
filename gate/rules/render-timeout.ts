import type { NavigationRule } from './rule'

/** States that a slide never comes to, or never rests in. */
export const renderTimeout: NavigationRule = {
  id: 'render-timeout',
  scope: 'navigation',
  description: 'slides that are not reached, are never drawn, or never come to rest',
  method: 'waits until two pictures in a row are equal, for 15 seconds at most',
  fixHint: 'look for an error, or for something that moves by a timer',
  evaluate: ({ failure }) => (failure ? [{ message: failure }] : []),
}
