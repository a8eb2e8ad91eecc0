import type { LookRule } from './rule'
import { told } from './words'

/** Boxes and drawings that cut off what is in them. */
export const clipped: LookRule = {
  id: 'clipped',
  of: 'look',
  finds: 'boxes and drawings that cut off what is in them',
  how: 'what each box that hides or scrolls would need, against the room it has; the parts of each drawing against its edge',
  remedy: 'give it more room, or put less into it: nobody scrolls during a talk',
  judge: ({ sheet }) => sheet.clipped.map(told('clipped')),
}
