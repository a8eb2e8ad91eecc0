/** Where things stand on the drawing of pretraining: the curve, and the lists that hang from it. */
import { scaleLinear } from 'd3-scale'
import { namesRun } from '../../data/names-run'
import { divide, EVIDENCE } from '../kit'
import { STEPS } from './names-frames'

export const CHART = { left: 112, right: EVIDENCE.right, top: 184, foot: 352 } as const
/** The axis of losses does not begin at 0. */
export const LEAST = 2
export const along = scaleLinear([0, STEPS], [CHART.left, CHART.right])
export const up = scaleLinear([LEAST, 3.5], [CHART.foot, CHART.top]).clamp(true)

/** The line over a list. */
export const RULE = 434
export const LIST = divide(EVIDENCE.x, EVIDENCE.width, namesRun.stages.length, 24)

/** Where a line comes down on a list: between its step, at the left, and what is known of it, at the right. */
const BETWEEN = 116
/** Where it turns: under the names of the axis, over those of the lists. */
const TURN = RULE - 44

/** A line from a point of the curve down to the list at `i`, turning at 45°. */
export function leader(step: number, loss: number, i: number): string {
  const [x, to] = [along(step), LIST.starts[i] + BETWEEN]
  const bend = Math.sign(to - x) * Math.min(8, Math.abs(to - x) / 2)
  return `M${x} ${up(loss)}V${TURN - Math.abs(bend)}l${bend} ${Math.abs(bend)}H${to - bend}l${bend} ${Math.abs(bend)}V${RULE}`
}
