import type { NavigationRule } from './rule'

/** Keys of a clicker that do nothing. */
export const ignoredKeys: NavigationRule = {
  id: 'ignored-keys',
  scope: 'navigation',
  description: 'slides that swallow a key: arrows, PageDown or PageUp, which a clicker sends',
  method: 'walks through the deck by each of them, and looks whether it comes on',
  fixHint: 'let a component stop only keys that it uses, and only while it has the focus',
  evaluate: ({ ignoredKey }) => (ignoredKey ? [{ message: `${ignoredKey} is swallowed` }] : []),
}
