/** A long, narrow valley, and two ways of walking down it. */
import { adam, descend, sgd, type Rule } from '../../stack/theory'

/** 100 times as steep across as along; lowest at [0, 0]. */
export const STEEP = 100
export const START: readonly [number, number] = [-8, 1]
/** A walk is over once the loss stays under this share of what it was. */
export const GOAL = 0.01

type Point = number[]
export const loss = ([x, y]: Point): number => 0.5 * (x ** 2 + STEEP * y ** 2)
export const gradient = ([x, y]: Point): Point => [x, STEEP * y]

/** The rates that get there soonest (ravine.test.ts tries others). */
export const RATES = { sgd: 0.0194, adam: 0.3 }

export interface Walk {
  /** Every point, the start first, until the goal is reached. */
  path: Point[]
  steps: number
}

/** The walk until the loss stays within the goal. */
export function walk(rule: Rule, most = 600): Walk {
  const path = descend(gradient, START, rule, most)
  const goal = GOAL * loss(path[0])
  const steps = path.findLastIndex((p) => loss(p) > goal) + 1
  return { path: path.slice(0, steps + 1), steps }
}

export const walks = () => ({ sgd: walk(sgd({ lr: RATES.sgd })), adam: walk(adam({ lr: RATES.adam })) })
