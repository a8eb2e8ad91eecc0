/** A small computation on each number of a grid, serially or in parallel. */

export const GRID_SIDE = 8
export const inputs: readonly number[] = Array.from(
  { length: GRID_SIDE * GRID_SIDE },
  (_, i) => (7 * i + 3) % 10,
)
export const doubleAndAddOne = (n: number): number => 2 * n + 1

/** Numbers finished after `steps` steps of `workers` workers, each of which finishes one number a step. */
export const completedCount = (steps: number, workers: number): number =>
  Math.min(inputs.length, steps * workers)

/** Steps until all numbers are finished. */
export const stepsNeeded = (workers: number): number => Math.ceil(inputs.length / workers)
