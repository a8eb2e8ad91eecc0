/** State of the optimizers demo: where SGD, momentum and Adam start, and how far each is drawn. */
import { loss, START, runOptimizer, OPTIMIZERS, type RavinePoint, type OptimizerRun } from './ravine'

/** State of the demo, the same in both windows. */
export interface OptimizersState {
  start: RavinePoint
  /** Steps drawn of each run; more than the run has: all. */
  taken: readonly number[]
}

/** More steps than any run has. Not Infinity, which the JSON sent to the other window does not keep. */
export const ALL_STEPS = 1e6

/** The state at each click: one more run is drawn to its end. */
export const optimizersPreset = (step: number): OptimizersState => ({
  start: START,
  taken: OPTIMIZERS.map((_, i) => (i < step ? ALL_STEPS : 0)),
})

export const runOptimizers = ({ start }: Pick<OptimizersState, 'start'>): OptimizerRun[] =>
  OPTIMIZERS.map((optimizer) => runOptimizer(optimizer, start))

/** The part of each run that is drawn. */
export const progress = (runs: readonly OptimizerRun[], { taken }: Pick<OptimizersState, 'taken'>) =>
  runs.map(({ path, steps }, i) => {
    const count = Math.min(taken[i], steps)
    return {
      path: path.slice(0, count + 1),
      count,
      reachedGoal: count === steps,
      /** The error at the last drawn point, as a share of the error at START. */
      lossShare: loss(path[count]) / loss(START),
    }
  })

/** `taken` after `by` more steps: a finished run waits for the others; once all have finished, all begin again. */
export function advance(
  state: OptimizersState,
  runs: readonly OptimizerRun[],
  by: number,
): OptimizersState['taken'] {
  const counts = runs.map(({ steps }, i) => Math.min(state.taken[i], steps))
  const allDone = runs.every(({ steps }, i) => counts[i] === steps)
  return counts.map((count) => (allDone ? 0 : count) + by)
}

/** Moves the start: runs that were drawn are drawn to their end from there, the others stay undrawn. */
export const moveStart = (state: OptimizersState, start: RavinePoint): OptimizersState => ({
  start,
  taken: state.taken.map((count) => (count ? ALL_STEPS : 0)),
})
