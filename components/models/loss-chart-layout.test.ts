import { describe, expect, it } from 'vitest'
import { CHART, leaderLine, LISTS, MIN_LOSS, RULE_Y, xScale, yScale } from './loss-chart-layout'
import { PRETRAINING_STEPS } from './pretraining-frames'

/** End points of the parts of a path of M, V, H and relative l. */
function corners(d: string): [number, number][] {
  let [x, y] = [0, 0]
  return [...d.matchAll(/([MVHl])([^MVHl]+)/g)].map(([, command, text]) => {
    const [a, b] = text!.split(' ').map(Number) as [number, number]
    if (command === 'M') [x, y] = [a, b]
    else if (command === 'V') y = a
    else if (command === 'H') x = a
    else [x, y] = [x + a, y + b]
    return [x, y]
  })
}

it('the chart begins at step 0, and keeps losses that are off its axis on its edges', () => {
  expect([xScale(0), xScale(PRETRAINING_STEPS)]).toEqual([CHART.left, CHART.right])
  expect([MIN_LOSS, 3.5, 9, 0].map((loss) => yScale(loss))).toEqual([CHART.foot, CHART.top, CHART.top, CHART.foot]) // prettier-ignore
})

describe('a leader line', () => {
  it.each([0, 1, 2])('leads from the curve down to list %i, turning at 45° above it', (i) => {
    for (const step of [0, PRETRAINING_STEPS]) {
      const points = corners(leaderLine(step, 2.5, i))
      const end = LISTS.starts[i]! + 116
      expect(points[0]).toEqual([xScale(step), yScale(2.5)])
      expect(points.at(-1)).toEqual([end, RULE_Y])
      const [[, turnY], [bendX, bendY], [flatX, flatY], [lastX, lastY]] = points.slice(1) as [number, number][] // prettier-ignore
      expect(bendY).toBe(RULE_Y - 44)
      const direction = Math.sign(end - xScale(step))
      for (const [dx, dy] of [
        [bendX! - xScale(step), bendY! - turnY!],
        [lastX! - flatX!, lastY! - flatY!],
      ])
        // prettier-ignore
        expect([dx, dy]).toEqual([direction * 8, 8])
    }
  })
  it('is straight above its list, and bends less where it is near', () => {
    const stepAt = (x: number) => xScale.invert(x)
    const end = LISTS.starts[1]! + 116
    expect(new Set(corners(leaderLine(stepAt(end), 2.5, 1)).map(([x]) => Math.round(x))).size).toBe(1)
    const [, , [bendX], [flatX]] = corners(leaderLine(stepAt(end - 10), 2.5, 1)) as [number, number][]
    expect(bendX).toBeCloseTo(end - 5)
    expect(flatX).toBeCloseTo(end - 5)
  })
})
