import type { ClickRule } from './rule'
import { toFinding } from './messages'

export const clippedContent: ClickRule = {
  id: 'clipped-content',
  grade: 'broken',
  scope: 'click',
  description: 'boxes and drawings that clip their content',
  method:
    'scroll size against client size of each box that hides or scrolls overflow; the parts of each drawing against its viewport',
  fixHint: 'enlarge the box or shorten its content: nobody scrolls during a talk',
  evaluate: ({ content }) => content.clipped.map(toFinding('clipped content')),
}
