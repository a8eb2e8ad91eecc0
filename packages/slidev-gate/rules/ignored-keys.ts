import type { NavigationRule } from './rule'

export const ignoredKeys: NavigationRule = {
  id: 'ignored-keys',
  grade: 'broken',
  scope: 'navigation',
  description: 'slides that swallow a key that leads on or back: arrows, Space, PageDown or PageUp',
  method:
    'presses arrows and Page keys and expects the next or the previous click; at the last click, expects that ArrowRight and Space reach Slidev, and that no field or control has taken the focus',
  fixHint: 'let a component stop only keys that it uses, and only while it has the focus',
  evaluate: ({ ignoredKey }) => (ignoredKey ? [{ message: `the slide swallows the key ${ignoredKey}` }] : []),
}
