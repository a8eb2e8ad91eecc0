import type { Moment, Found } from '../evidence'
import type { MomentRule } from './rule'

const HEADS = {
  back: 'the picture is not the one seen on the way forwards:',
  entered: 'entered here, it is not the picture that clicks lead to:',
  'by itself': 'it moves or changes without a click:',
}

const differs = ({ changed }: Moment): Found[] =>
  changed
    ? [
        {
          what: [
            HEADS[changed.how],
            ...changed.now.map((line) => `  now:    ${line}`),
            ...changed.before.map((line) => `  before: ${line}`),
          ].join('\n'),
        },
      ]
    : []

/** Slides that look different when reached another way. */
export const back: MomentRule = {
  id: 'back',
  of: 'moment',
  finds: 'slides that look different on the way back, when entered at their last click, or after a while',
  how: 'what is painted, where and in which colour, against the same click on the way forwards',
  remedy: 'let what is shown follow from the click alone',
  judge: differs,
}
