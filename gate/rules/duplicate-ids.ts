import type { DeckRule } from './rule'

/** Ids that stand twice. */
export const duplicateIds: DeckRule = {
  id: 'duplicate-ids',
  scope: 'deck',
  description: 'ids that stand twice when all slides are on one page, as in the overview and in print',
  method: 'opens the overview',
  fixHint: 'take ids from useId()',
  evaluate: ({ repeatedIds }) =>
    repeatedIds.map((id) => ({ message: `the id “${id}” stands more than once: take it from useId()` })),
}
