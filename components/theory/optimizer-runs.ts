/** Three walks down the ravine side by side, as they are told: SGD, momentum, Adam. */
import { loss, START, runOptimizer, OPTIMIZERS, type RavinePoint, type OptimizerRun } from './ravine'

export interface OptimizersState {
  start: RavinePoint
  /** Steps shown of each walk; more than there are = all. */
  taken: readonly number[]
}

/** More steps than any walk has. Not Infinity: what a window tells another must survive JSON. */
export const ALL_STEPS = 1e6

/** Where each click finds the race: one more has arrived. */
export const optimizersPreset = (step: number): OptimizersState => ({
  start: START,
  taken: OPTIMIZERS.map((_, i) => (i < step ? ALL_STEPS : 0)),
})

export const runOptimizers = ({ start }: Pick<OptimizersState, 'start'>): OptimizerRun[] =>
  OPTIMIZERS.map((way) => runOptimizer(way, start))

/** What is shown of each walk. */
export const progress = (runs: readonly OptimizerRun[], { taken }: Pick<OptimizersState, 'taken'>) =>
  runs.map(({ path, steps }, i) => {
    const count = Math.min(taken[i], steps)
    return {
      path: path.slice(0, count + 1),
      count,
      reachedGoal: count === steps,
      /** The error here, as a share of the error at the first start. */
      lossShare: loss(path[count]) / loss(START),
    }
  })
export type OptimizerProgress = ReturnType<typeof progress>[number]

/** All go on by so many steps; who has arrived waits. When all have, the race begins again. */
export function advance(
  state: OptimizersState,
  runs: readonly OptimizerRun[],
  by: number,
): OptimizersState['taken'] {
  const counts = runs.map(({ steps }, i) => Math.min(state.taken[i], steps))
  const allDone = runs.every(({ steps }, i) => counts[i] === steps)
  return counts.map((count) => (allDone ? 0 : count) + by)
}

/** Another start: a walk that was shown is shown to its end from there, the others still wait. */
export const moveStart = (state: OptimizersState, start: RavinePoint): OptimizersState => ({
  start,
  taken: state.taken.map((count) => (count ? ALL_STEPS : 0)),
})
