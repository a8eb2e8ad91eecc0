/** How fast the loop of the slide runs: first so slowly that each line can be followed, then at a pace. */

/** The lines in the order they run, and for how many milliseconds each stays lit in slow motion. */
export const SLOW_MOTION_TIMING = [
  { line: 1, ms: 300 },
  { line: 2, ms: 500 },
  { line: 3, ms: 300 },
  { line: 4, ms: 500 },
  { line: 5, ms: 500 },
  { line: 6, ms: 300 },
] as const
/** Lit in every round, too fast to follow: all of them. */
export const ALL_LINES = SLOW_MOTION_TIMING.map((b) => b.line)
/** The loss is known when this line has run, the model has moved when that one has. */
export const [LOSS_LINE, STEP_LINE] = [2, 5]
/** Rounds at the start in slow motion. */
export const SLOW_MOTION_STEPS = 2
/** Steps a second after that. */
export const STEPS_PER_SECOND = 45
/** Steps at most between two pictures, however slow the machine: the border bends, it does not jump. */
const MAX_STEPS_PER_FRAME = 3

/** Steps due `ms` after the last picture, and the milliseconds they stand for. */
export function stepsDue(ms: number, steps: number, last: number): { steps: number; spent: number } {
  const elapsedSteps = Math.floor((ms * STEPS_PER_SECOND) / 1000)
  const taken = Math.min(elapsedSteps, MAX_STEPS_PER_FRAME, last - steps)
  return {
    steps: steps + taken,
    spent: elapsedSteps > MAX_STEPS_PER_FRAME ? ms : (taken * 1000) / STEPS_PER_SECOND,
  }
}
