import type { LookRule } from './rule'
import { told } from './words'

/** Motion for who asked for none. */
export const motion: LookRule = {
  id: 'motion',
  of: 'look',
  finds: 'what moves without an end though less motion is asked for: shadows, blur, colours too',
  how: 'all animations of the page that run on at rest, with prefers-reduced-motion: reduce',
  remedy: 'end it, or leave it out within @media (prefers-reduced-motion: reduce)',
  judge: ({ sheet }) => sheet.endless.map(told('moves')),
}
