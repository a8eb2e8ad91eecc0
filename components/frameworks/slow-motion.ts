/** Timing of the training loop on the slide: first in slow motion, line by line, then at a steady rate. */

/** Lines of the loop in the order they run, and how long each stays highlighted in slow motion. */
export const SLOW_MOTION_TIMING = [
  { line: 1, ms: 300 },
  { line: 2, ms: 500 },
  { line: 3, ms: 300 },
  { line: 4, ms: 500 },
  { line: 5, ms: 500 },
  { line: 6, ms: 300 },
] as const
/** Highlighted at full speed. */
export const ALL_LINES = SLOW_MOTION_TIMING.map(({ line }) => line)
/** The line that computes the loss, and the line that changes the parameters. */
export const [LOSS_LINE, STEP_LINE] = [2, 5]
/** Steps in slow motion at the start of a run. */
export const SLOW_MOTION_STEPS = 2
/** Steps per second after these. */
export const STEPS_PER_SECOND = 45
/** Most steps between two frames: on a slow machine the run takes longer, but the border does not jump. */
const MAX_STEPS_PER_FRAME = 3

/** The step to reach `ms` after the last frame, at most `last`, and the milliseconds it accounts for. */
export function stepsDue(ms: number, steps: number, last: number): { steps: number; spent: number } {
  const elapsedSteps = Math.floor((ms * STEPS_PER_SECOND) / 1000)
  const taken = Math.min(elapsedSteps, MAX_STEPS_PER_FRAME, last - steps)
  return {
    steps: steps + taken,
    spent: elapsedSteps > MAX_STEPS_PER_FRAME ? ms : (taken * 1000) / STEPS_PER_SECOND,
  }
}
