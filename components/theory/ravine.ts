/** A long, narrow valley, and three ways of walking down it. */
import { adam, descend, momentum, sgd, type UpdateRule } from '../../stack/theory'

export type RavinePoint = readonly number[]

/** 100 times as steep across as along; lowest at [0, 0]. */
export const STEEPNESS = 100
export const START: RavinePoint = [-8, 1]

/** The error at a point. */
export const loss = ([x, y]: RavinePoint): number => 0.5 * (x ** 2 + STEEPNESS * y ** 2)
export const gradient = ([x, y]: RavinePoint): number[] => [x, STEEPNESS * y]

/** Half-lengths, along and across the valley, of the contour line where the error is this large. */
export const contour = (error: number): [number, number] => [
  Math.sqrt(2 * error),
  Math.sqrt((2 * error) / STEEPNESS),
]

/** A walk is over once the error stays under this: a ring round the lowest point. */
export const GOAL = 0.01 * loss(START)

/** From START to the goal: SGD and momentum at the rate that takes them soonest, Adam at a round one, two steps behind its
 *  best, which is the last before it overshoots (ravine.test.ts tries others). */
export const LEARNING_RATES = { sgd: 0.0194, momentum: 0.0056, adam: 0.3 }
export type OptimizerName = keyof typeof LEARNING_RATES
export const OPTIMIZERS = ['sgd', 'momentum', 'adam'] as const satisfies readonly OptimizerName[]
export const OPTIMIZER_LABELS: Record<OptimizerName, string> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  adam: 'Adam',
}
const rules = { sgd, momentum, adam }

export interface OptimizerRun {
  /** Every point, the start first, until the goal is reached. */
  path: RavinePoint[]
  steps: number
}

/** A walk by a rule until the error stays within the goal. */
export function runUpdateRule(rule: UpdateRule, start: RavinePoint = START, maxSteps = 600): OptimizerRun {
  const path = descend(([x, y]) => gradient([x, y]), start, rule, maxSteps)
  const steps = path.findLastIndex((p) => loss(p) > GOAL) + 1
  return { path: path.slice(0, steps + 1), steps }
}
export const runOptimizer = (name: OptimizerName, start: RavinePoint = START): OptimizerRun =>
  runUpdateRule(rules[name]({ lr: LEARNING_RATES[name] }), start)

/** Range of a start, along and across the valley: within the drawn slopes and outside the goal. */
export const START_RANGE = { x: [-8.3, -2.5], y: [-1.2, 1.2] } as const
const clamp = (value: number, [min, max]: readonly [number, number]) => Math.min(Math.max(value, min), max)
export const clampStart = ([x, y]: RavinePoint): RavinePoint => [
  clamp(x, START_RANGE.x),
  clamp(y, START_RANGE.y),
]
