/** Where things stand on the drawing of pretraining: the curve, and the lists that hang from it. */
import { scaleLinear } from 'd3-scale'
import { namesRun } from '../../data/names-run'
import { distribute, MAIN } from '../kit'
import { PRETRAINING_STEPS } from './pretraining-frames'

export const CHART = { left: 112, right: MAIN.right, top: 184, foot: 352 } as const
/** The axis of losses does not begin at 0. */
export const MIN_LOSS = 2
export const xScale = scaleLinear([0, PRETRAINING_STEPS], [CHART.left, CHART.right])
export const yScale = scaleLinear([MIN_LOSS, 3.5], [CHART.foot, CHART.top]).clamp(true)

/** The line over a list. */
export const RULE_Y = 434
export const LISTS = distribute(MAIN.x, MAIN.width, namesRun.stages.length, 24)

/** Where a line comes down on a list: between its step, at the left, and what is known of it, at the right. */
const LEADER_OFFSET = 116
/** Where it turns: under the names of the axis, over those of the lists. */
const TURN_Y = RULE_Y - 44

/** A line from a point of the curve down to the list at `i`, turning at 45°. */
export function leaderLine(step: number, loss: number, i: number): string {
  const [x, endX] = [xScale(step), LISTS.starts[i] + LEADER_OFFSET]
  const bend = Math.sign(endX - x) * Math.min(8, Math.abs(endX - x) / 2)
  return `M${x} ${yScale(loss)}V${TURN_Y - Math.abs(bend)}l${bend} ${Math.abs(bend)}H${endX - bend}l${bend} ${Math.abs(bend)}V${RULE_Y}`
}
