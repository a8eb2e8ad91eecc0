/** A loss function of two variables, shaped as a long narrow valley, and three optimizers that descend it. */
import { adam, descend, momentum, sgd, type UpdateRule } from 'llm-stack/theory'

/** [x along the valley, y across it]; the minimum is at [0, 0]. */
export type RavinePoint = readonly number[]

/** Curvature across the valley, against 1 along it. */
export const STEEPNESS = 100
export const START: RavinePoint = [-8, 1]

export const loss = ([x, y]: RavinePoint): number => 0.5 * (x ** 2 + STEEPNESS * y ** 2)
export const gradient = ([x, y]: RavinePoint): number[] => [x, STEEPNESS * y]

/** Half-lengths, along and across the valley, of the contour line where the error is this large. */
export const contour = (error: number): [number, number] => [
  Math.sqrt(2 * error),
  Math.sqrt((2 * error) / STEEPNESS),
]

/** A run ends once the loss stays under this, inside a ring round the minimum. */
export const GOAL = 0.01 * loss(START)

/**
 * SGD and momentum take the rate that reaches the goal from START in fewest steps; Adam a round one, two steps behind its
 * best, which is the last before it overshoots (ravine.test.ts compares with others).
 */
export const LEARNING_RATES = { sgd: 0.0194, momentum: 0.0056, adam: 0.3 }
export type OptimizerName = keyof typeof LEARNING_RATES
export const OPTIMIZERS = ['sgd', 'momentum', 'adam'] as const satisfies readonly OptimizerName[]
export const OPTIMIZER_LABELS: Record<OptimizerName, string> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  adam: 'Adam',
}
const rules = { sgd, momentum, adam }

/** The descent of one optimizer. */
export interface OptimizerRun {
  /** Points from the start until the goal is reached. */
  path: RavinePoint[]
  steps: number
}

/** Descends by an update rule until the loss stays under GOAL, or for `maxSteps`. */
export function runUpdateRule(rule: UpdateRule, start: RavinePoint = START, maxSteps = 600): OptimizerRun {
  const path = descend(([x, y]) => gradient([x, y]), start, rule, maxSteps)
  const steps = path.findLastIndex((p) => loss(p) > GOAL) + 1
  return { path: path.slice(0, steps + 1), steps }
}
/** Descends with one of the three optimizers at its learning rate. */
export const runOptimizer = (name: OptimizerName, start: RavinePoint = START): OptimizerRun =>
  runUpdateRule(rules[name]({ lr: LEARNING_RATES[name] }), start)

/** Range of a start, along and across the valley: within the drawn slopes and outside the goal. */
export const START_RANGE = { x: [-8.3, -2.5], y: [-1.2, 1.2] } as const
const clamp = (value: number, [min, max]: readonly [number, number]) => Math.min(Math.max(value, min), max)
export const clampStart = ([x, y]: RavinePoint): RavinePoint => [
  clamp(x, START_RANGE.x),
  clamp(y, START_RANGE.y),
]
