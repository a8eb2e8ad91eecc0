import type { ClickRule } from './rule'
import { toFinding } from './messages'

/** Boxes and drawings that cut off what is in them. */
export const clippedContent: ClickRule = {
  id: 'clipped-content',
  scope: 'click',
  description: 'boxes and drawings that cut off what is in them',
  method:
    'what each box that hides or scrolls would need, against the room it has; the parts of each drawing against its edge',
  fixHint: 'give it more room, or put less into it: nobody scrolls during a talk',
  evaluate: ({ content }) => content.clipped.map(toFinding('clipped')),
}
