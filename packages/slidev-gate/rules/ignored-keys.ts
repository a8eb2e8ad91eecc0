import type { NavigationRule } from './rule'

export const ignoredKeys: NavigationRule = {
  id: 'ignored-keys',
  grade: 'broken',
  scope: 'navigation',
  description: 'slides that swallow a key of a clicker: arrows, PageDown or PageUp',
  method: 'presses each of these keys on every slide, and expects the next or the previous click',
  fixHint: 'let a component stop only keys that it uses, and only while it has the focus',
  evaluate: ({ ignoredKey }) => (ignoredKey ? [{ message: `the slide swallows the key ${ignoredKey}` }] : []),
}
