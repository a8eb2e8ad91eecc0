import type { MomentRule } from './rule'

/** States that a slide never comes to, or never rests in. */
export const rest: MomentRule = {
  id: 'rest',
  of: 'moment',
  finds: 'slides that are not reached, are never drawn, or never come to rest',
  how: 'waits until two pictures in a row are equal, for 15 seconds at most',
  remedy: 'look for an error, or for something that moves by a timer',
  judge: ({ trouble }) => (trouble ? [{ what: trouble }] : []),
}
