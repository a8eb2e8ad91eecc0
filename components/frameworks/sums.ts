/** The same small sum on every number of a grid, one after another or all at once. */

export const GRID_SIDE = 8
/** The numbers to work on. */
export const inputs: readonly number[] = Array.from(
  { length: GRID_SIDE * GRID_SIDE },
  (_, i) => (7 * i + 3) % 10,
)
/** The small sum: × 2, then + 1. */
export const doubleAndAddOne = (n: number): number => 2 * n + 1

/** How many numbers are done after `steps` steps when `workers` each do one a step. */
export const completedCount = (steps: number, workers: number): number =>
  Math.min(inputs.length, steps * workers)

/** Steps until all are done. */
export const stepsNeeded = (workers: number): number => Math.ceil(inputs.length / workers)
