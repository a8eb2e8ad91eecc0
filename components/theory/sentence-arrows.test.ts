import { describe, expect, it } from 'vitest'
import type { PointTuple } from '../kit'
import { sentenceArrows } from './sentence-arrows'

const cosines = [-1, -0.4, -0.02, 0.2, 0.457, 0.7565, 0.9, 0.99, 1]
const between = (a: PointTuple, b: PointTuple) => Math.hypot(a[0] - b[0], a[1] - b[1])

describe('sentenceArrows', () => {
  it('have the angle that the cosine says', () => {
    for (const cosine of cosines) {
      const { origin, tips } = sentenceArrows(cosine)
      const [a, b] = tips.map(([x, y]) => [x - origin[0], y - origin[1]])
      expect((a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b))).toBeCloseTo(cosine, 6)
    }
  })
  it('take a cosine that rounding has put beyond 1', () =>
    expect(sentenceArrows(1.0000001)).toEqual(sentenceArrows(1)))
  it.each(cosines.slice(1))('keep labels and number apart and on the paper, at %s', (cosine) => {
    const { labels, number } = sentenceArrows(cosine)
    expect(between(...labels)).toBeGreaterThan(30)
    for (const label of labels) expect(between(label, number)).toBeGreaterThan(36)
    for (const [x, y] of [...labels, number]) {
      expect(x).toBeGreaterThan(74)
      expect(x).toBeLessThan(694)
      expect(y).toBeGreaterThan(238)
      expect(y).toBeLessThan(606)
    }
  })
})
