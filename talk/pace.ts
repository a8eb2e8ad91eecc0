/** How a talk under way stands to its time line. */
import { clock } from './time'

/** When a slide comes up and when it is to be left, in seconds of the talk. */
export type Span = readonly [from: number, to: number]

/** Seconds too late (above nought) or too early (below) to be on this slide; nought while it is this slide's time. */
export const lateness = (passed: number, [from, to]: Span): number =>
  passed > to ? passed - to : Math.min(passed - from, 0)

/** The same in words. Less than a second is none. */
export function told(late: number): string {
  if (Math.abs(late) < 1) return 'on time'
  return `${clock(Math.floor(Math.abs(late)))} ${late > 0 ? 'behind' : 'ahead'}`
}
