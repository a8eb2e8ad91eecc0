import type { ClickRule } from './rule'
import { toFinding } from './messages'

export const infiniteAnimation: ClickRule = {
  id: 'infinite-animation',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'endless animations despite reduced motion, of shadows, blur and colours too',
  method: 'running animations without an end on a settled slide, with prefers-reduced-motion: reduce',
  fixHint: 'end the animation, or leave it out within @media (prefers-reduced-motion: reduce)',
  evaluate: ({ content }) => content.infiniteAnimations.map(toFinding('infinite animation')),
}
