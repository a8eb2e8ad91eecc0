import type { ClickRule } from './rule'
import { toFinding } from './messages'

/** Motion for who asked for none. */
export const infiniteAnimation: ClickRule = {
  id: 'infinite-animation',
  scope: 'click',
  description: 'what moves without an end though less motion is asked for: shadows, blur, colours too',
  method: 'all animations of the page that run on at rest, with prefers-reduced-motion: reduce',
  fixHint: 'end it, or leave it out within @media (prefers-reduced-motion: reduce)',
  evaluate: ({ content }) => content.infiniteAnimations.map(toFinding('moves')),
}
