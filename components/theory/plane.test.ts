import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine } from '../../stack/theory'
import { arcBetween, fitTip, fromSheet, placeNames, REACH, toSheet, type Point } from './plane'

const anywhere = fc.tuple(
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
)
const tip = anywhere.map(fitTip)

describe('the plane of word arrows', () => {
  it('goes to the sheet and back', () => {
    fc.assert(
      fc.property(anywhere, (p) => {
        const [x, y] = fromSheet(...toSheet(p))
        expect(x).toBeCloseTo(p[0])
        expect(y).toBeCloseTo(p[1])
      }),
    )
  })

  it('keeps tips within reach, on tenths and off the origin', () => {
    fc.assert(
      fc.property(anywhere, (p) => {
        const [x, y] = fitTip(p)
        expect(x).toBeGreaterThanOrEqual(REACH.x[0])
        expect(x).toBeLessThanOrEqual(REACH.x[1])
        expect(y).toBeGreaterThanOrEqual(REACH.y[0])
        expect(y).toBeLessThanOrEqual(REACH.y[1])
        expect(Math.hypot(x, y)).toBeGreaterThan(0.45)
        expect(x * 10).toBeCloseTo(Math.round(x * 10))
        expect(fitTip([x, y])).toEqual([x, y])
      }),
    )
    expect(fitTip([0, 0])).toEqual([0.5, 0])
  })

  it('measures the angle the cosine measures', () => {
    fc.assert(
      fc.property(tip, tip, (a, b) => {
        const angle = (Math.acos(cosine(a, b)) * 180) / Math.PI
        expect(Math.abs(arcBetween(a, b).degrees - angle)).toBeLessThanOrEqual(0.51)
        expect(arcBetween(a, b).d).not.toContain('NaN')
      }),
    )
  })

  it('never writes two names on one another', () => {
    const texts = ['cat', 'kitten', 'horse', 'bus']
    fc.assert(
      fc.property(fc.array(tip, { minLength: 4, maxLength: 4 }), (tips: Point[]) => {
        const names = placeNames(tips, [true, true, false, false], texts)
        names.forEach((a, i) =>
          names.slice(i + 1).forEach((b) => {
            if (a.x === b.x && a.mid === b.mid) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(29.9)
          }),
        )
      }),
    )
  })
})
