/** Positions on the pretraining drawing, in slide pixels: the loss curve, and the lists of names under it. */
import { scaleLinear } from 'd3-scale'
import { namesRun } from '../../data/names-run'
import { distribute, MAIN } from '../kit'
import { PRETRAINING_STEPS } from './pretraining-frames'

/** The edges of the loss chart. */
export const CHART = { left: 112, right: MAIN.right, top: 184, foot: 352 } as const
/** Lowest loss on the axis. */
export const MIN_LOSS = 2
/** Training step to x. */
export const xScale = scaleLinear([0, PRETRAINING_STEPS], [CHART.left, CHART.right])
/** Loss to y. */
export const yScale = scaleLinear([MIN_LOSS, 3.5], [CHART.foot, CHART.top]).clamp(true)

/** The y of the rule over the lists. */
export const RULE_Y = 434
/** The columns of the lists: where each starts, and their width. */
export const LISTS = distribute(MAIN.x, MAIN.width, namesRun.stages.length, 24)

/** Where a leader line meets its list: between the step, at the left, and the share of known names, at the right. */
const LEADER_OFFSET = 116
/** Where a leader line turns: under the labels of the axis, over those of the lists. */
const TURN_Y = RULE_Y - 44

/** SVG path of a leader line from a point on the curve to list `i`, with corners cut at 45°. */
export function leaderLine(step: number, loss: number, i: number): string {
  const [x, endX] = [xScale(step), LISTS.starts[i] + LEADER_OFFSET]
  const bend = Math.sign(endX - x) * Math.min(8, Math.abs(endX - x) / 2)
  return `M${x} ${yScale(loss)}V${TURN_Y - Math.abs(bend)}l${bend} ${Math.abs(bend)}H${endX - bend}l${bend} ${Math.abs(bend)}V${RULE_Y}`
}
