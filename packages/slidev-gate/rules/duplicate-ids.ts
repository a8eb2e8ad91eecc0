import type { DeckRule } from './rule'

export const duplicateIds: DeckRule = {
  id: 'duplicate-ids',
  grade: 'advice',
  scope: 'deck',
  description:
    'ids used twice on a slide, or on two slides, which are on one page in the overview and in print',
  method: 'the ids of all elements, at each click and in the overview',
  fixHint: 'generate ids with useId()',
  evaluate: ({ repeatedIds }) => repeatedIds.map((id) => ({ message: `several slides use the id “${id}”` })),
  evaluateClick: ({ content }) =>
    content.repeatedIds.map((id) => ({ message: `the id “${id}” is used more than once` })),
}
