/** A long, narrow valley, and three ways of walking down it. */
import { adam, descend, momentum, sgd, type Rule } from '../../stack/theory'

export type Point = readonly number[]

/** 100 times as steep across as along; lowest at [0, 0]. */
export const STEEP = 100
export const START: Point = [-8, 1]

/** The error at a point. */
export const loss = ([x, y]: Point): number => 0.5 * (x ** 2 + STEEP * y ** 2)
export const gradient = ([x, y]: Point): number[] => [x, STEEP * y]

/** Half-lengths, along and across the valley, of the contour line where the error is this large. */
export const contour = (error: number): [number, number] => [
  Math.sqrt(2 * error),
  Math.sqrt((2 * error) / STEEP),
]

/** A walk is over once the error stays under this: a ring round the lowest point. */
export const GOAL = 0.01 * loss(START)

/** From START to the goal: SGD and momentum at the rate that takes them soonest, Adam at a round one, two steps behind its
 *  best, which is the last before it overshoots (ravine.test.ts tries others). */
export const RATES = { sgd: 0.0194, momentum: 0.0056, adam: 0.3 }
export type Way = keyof typeof RATES
export const WAYS = ['sgd', 'momentum', 'adam'] as const satisfies readonly Way[]
export const NAMES: Record<Way, string> = { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' }
const rules = { sgd, momentum, adam }

export interface Walk {
  /** Every point, the start first, until the goal is reached. */
  path: Point[]
  steps: number
}

/** A walk by a rule until the error stays within the goal. */
export function walkBy(rule: Rule, start: Point = START, most = 600): Walk {
  const path = descend(([x, y]) => gradient([x, y]), start, rule, most)
  const steps = path.findLastIndex((p) => loss(p) > GOAL) + 1
  return { path: path.slice(0, steps + 1), steps }
}
export const walk = (way: Way, start: Point = START): Walk => walkBy(rules[way]({ lr: RATES[way] }), start)

/** The start, kept on the drawn slopes and out of the goal. */
export const clampStart = ([x, y]: Point): Point => [
  Math.min(Math.max(x, -8.3), -2.5),
  Math.min(Math.max(y, -1.2), 1.2),
]
