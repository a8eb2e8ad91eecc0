import type { NavigationEvent, RuleFinding } from '../types'
import type { NavigationRule } from './rule'

const INTRODUCTIONS = {
  back: 'the slide differs from the same click on the way forwards:',
  entered: 'the slide, entered at this click, differs from the state that clicks lead to:',
  again: 'the slide, left and entered again, differs from the first time:',
  'by itself': 'the slide moves or changes without a click:',
}

/** What makes a slide differ, on the way back as well as when it is entered. */
const STATE_CAUSE = 'the slide differs with the way that leads to its click'

const describeDiff = ({ diff }: NavigationEvent): RuleFinding[] =>
  diff
    ? [
        {
          message: [
            INTRODUCTIONS[diff.kind],
            ...diff.now.map((line) => `  now:    ${line}`),
            ...diff.before.map((line) => `  before: ${line}`),
          ].join('\n'),
          cause: diff.kind === 'by itself' ? 'the slide moves or changes without a click' : STATE_CAUSE,
          ownToSlide: true,
        },
      ]
    : []

export const inconsistentState: NavigationRule = {
  id: 'inconsistent-state',
  grade: 'broken',
  scope: 'navigation',
  description:
    'slides that look different on the way back, when entered at their last click or again, or later',
  method: 'painted elements with their positions and colours, against the same click on the way forwards',
  fixHint: 'derive the state of the slide from its click alone',
  evaluate: describeDiff,
}
