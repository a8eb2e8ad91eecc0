import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separateLabels, fitToPlot } from './plot-layout'

const coordinate = fc.double({ min: -5, max: 5, noNaN: true })
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 8 })
const isInPlot = ([x, y]: readonly [number, number]) => x >= 100 && x <= 570 && y >= 246 && y <= 586

describe('the word plot', () => {
  it('scales both directions alike, y upwards, and keeps every point in its area', () => {
    fc.assert(
      fc.property(points, (ps) => {
        const place = fitToPlot(ps)
        expect(ps.map(place).every(isInPlot)).toBe(true)
      }),
    )
    // These two differ in the last digit only, where (…) / 2 rounds.
    const near: [number, number][] = [[5, 0], [5 - 1e-15, 0]] // prettier-ignore
    expect(near.map(fitToPlot(near)).every(isInPlot)).toBe(true)
    const [a, b, c] = ([[0, 0], [1, 0], [0, 1]] as const).map(fitToPlot([[0, 0], [1, 1]])) // prettier-ignore
    expect(b[0] - a[0]).toBeCloseTo(a[1] - c[1], 6)
    expect(c[1]).toBeLessThan(a[1])
  })

  it('keeps labels from overlapping and above the bottom', () => {
    const texts = ['cat', 'kitten', 'grandmother', 'bus', 'monarch', 'a', 'stone', 'car']
    fc.assert(
      fc.property(points, (ps) => {
        const labels = separateLabels(ps.map(fitToPlot(ps)), texts)
        labels.forEach((a, i) => {
          expect(a[1]).toBeLessThanOrEqual(590)
          for (const j of labels.keys())
            if (j !== i && Math.abs(a[0] - labels[j][0]) < 14)
              expect(Math.abs(a[1] - labels[j][1])).toBeGreaterThanOrEqual(28.9)
        })
      }),
    )
  })

  it.each([
    [
      'left to right',
      [
        [100, 300],
        [128, 310],
      ],
    ],
    [
      'right to left',
      [
        [128, 300],
        [100, 310],
      ],
    ],
  ] as const)('leaves labels beside each other where they are, %s', (_, places) =>
    expect(separateLabels(places, ['ab', 'cd'])).toEqual(places),
  )

  it.each([
    [
      'the lower one down',
      [
        [100, 300],
        [120, 310],
      ],
      [
        [100, 300],
        [120, 329],
      ],
    ],
    [
      'whichever comes first',
      [
        [100, 310],
        [120, 300],
      ],
      [
        [100, 329],
        [120, 300],
      ],
    ],
    [
      'both up from the bottom',
      [
        [100, 580],
        [120, 585],
      ],
      [
        [100, 561],
        [120, 590],
      ],
    ],
  ] as [string, [number, number][], [number, number][]][])(
    // prettier-ignore
    'moves labels apart that would overlap: %s',
    (_, places, moved) => expect(separateLabels(places, ['ab', 'cd'])).toEqual(moved),
  )

  it('fills the width of its area with points on a horizontal line', () => {
    const place = fitToPlot([[0, 3], [2, 3]]) // prettier-ignore
    expect([place([0, 3]), place([2, 3])]).toEqual([[100, 416], [570, 416]]) // prettier-ignore
  })
})
