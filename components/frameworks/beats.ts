/** How fast the loop of the slide runs: first so slowly that each line can be followed, then at a pace. */

/** The lines in the order they run, and for how many milliseconds each stays lit in slow motion. */
export const BEATS = [
  { line: 1, ms: 300 },
  { line: 2, ms: 500 },
  { line: 3, ms: 300 },
  { line: 4, ms: 500 },
  { line: 5, ms: 500 },
  { line: 6, ms: 300 },
] as const
/** Lit in every round, too fast to follow: all of them. */
export const ALL_LINES = BEATS.map((b) => b.line)
/** The loss is known when this line has run, the model has moved when that one has. */
export const [LOSS_LINE, STEP_LINE] = [2, 5]
/** Rounds at the start in slow motion. */
export const SLOW_ROUNDS = 2
/** Steps a second after that. */
export const RATE = 45
/** Steps at most between two pictures, however slow the machine: the border bends, it does not jump. */
const LEAP = 3

/** Steps due `ms` after the last picture, and the milliseconds they stand for. */
export function due(ms: number, steps: number, last: number): { steps: number; spent: number } {
  const ready = Math.floor((ms * RATE) / 1000)
  const take = Math.min(ready, LEAP, last - steps)
  return { steps: steps + take, spent: ready > LEAP ? ms : (take * 1000) / RATE }
}
