/** How far a running talk is ahead of its time line, or behind it. */
import { formatClock } from './time'

/** When a slide is planned to appear and to be left, in seconds from the start of the talk. */
export type TimeSpan = readonly [from: number, to: number]

/** Seconds behind the slide's time span (positive) or ahead of it (negative); 0 during it. */
export const scheduleOffset = (elapsed: number, [from, to]: TimeSpan): number =>
  elapsed > to ? elapsed - to : Math.min(elapsed - from, 0)

/** An offset in words, as “1:10 behind”; “on time” below one second. */
export function describeOffset(offset: number): string {
  if (Math.abs(offset) < 1) return 'on time'
  return `${formatClock(Math.floor(Math.abs(offset)))} ${offset > 0 ? 'behind' : 'ahead'}`
}
