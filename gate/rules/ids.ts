import type { WholeRule } from './rule'

/** Ids that stand twice. */
export const ids: WholeRule = {
  id: 'ids',
  of: 'whole',
  finds: 'ids that stand twice when all slides are on one page, as in the overview and in print',
  how: 'opens the overview',
  remedy: 'take ids from useId()',
  judge: ({ repeatedIds }) =>
    repeatedIds.map((id) => ({ what: `the id “${id}” stands more than once: take it from useId()` })),
}
