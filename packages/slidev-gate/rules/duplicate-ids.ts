import type { DeckRule } from './rule'

export const duplicateIds: DeckRule = {
  id: 'duplicate-ids',
  grade: 'advice',
  scope: 'deck',
  description: 'ids used twice when all slides are on one page, as in the overview and in print',
  method: 'the ids of all elements in the overview',
  fixHint: 'generate ids with useId()',
  evaluate: ({ repeatedIds }) =>
    repeatedIds.map((id) => ({ message: `the id “${id}” is used more than once` })),
}
