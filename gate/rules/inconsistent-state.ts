import type { NavigationEvent, RuleFinding } from '../types'
import type { NavigationRule } from './rule'

const INTRODUCTIONS = {
  back: 'the picture is not the one seen on the way forwards:',
  entered: 'entered here, it is not the picture that clicks lead to:',
  'by itself': 'it moves or changes without a click:',
}

const describeDiff = ({ diff }: NavigationEvent): RuleFinding[] =>
  diff
    ? [
        {
          message: [
            INTRODUCTIONS[diff.kind],
            ...diff.now.map((line) => `  now:    ${line}`),
            ...diff.before.map((line) => `  before: ${line}`),
          ].join('\n'),
        },
      ]
    : []

/** Slides that look different when reached another way. */
export const inconsistentState: NavigationRule = {
  id: 'inconsistent-state',
  scope: 'navigation',
  description:
    'slides that look different on the way back, when entered at their last click, or after a while',
  method: 'what is painted, where and in which colour, against the same click on the way forwards',
  fixHint: 'let what is shown follow from the click alone',
  evaluate: describeDiff,
}
