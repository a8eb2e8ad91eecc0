import type { MomentRule } from './rule'

/** Keys of a clicker that do nothing. */
export const keys: MomentRule = {
  id: 'keys',
  of: 'moment',
  finds: 'slides that swallow a key: arrows, PageDown or PageUp, which a clicker sends',
  how: 'walks through the deck by each of them, and looks whether it comes on',
  remedy: 'let a component stop only keys that it uses, and only while it has the focus',
  judge: ({ deaf }) => (deaf ? [{ what: `${deaf} is swallowed` }] : []),
}
