/** How a talk under way stands to its time line. */
import { formatClock } from './time'

/** When a slide comes up and when it is to be left, in seconds of the talk. */
export type TimeSpan = readonly [from: number, to: number]

/** Seconds too late (above nought) or too early (below) to be on this slide; nought while it is this slide's time. */
export const scheduleOffset = (elapsed: number, [from, to]: TimeSpan): number =>
  elapsed > to ? elapsed - to : Math.min(elapsed - from, 0)

/** The same in words. Less than a second is none. */
export function describeOffset(offset: number): string {
  if (Math.abs(offset) < 1) return 'on time'
  return `${formatClock(Math.floor(Math.abs(offset)))} ${offset > 0 ? 'behind' : 'ahead'}`
}
