import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gelu } from './gelu'

/** Share of a normal distribution below x, by the trapezoidal rule. */
function normalShare(x: number): number {
  const step = 1e-3
  let sum = 0
  for (let t = -9; t < x; t += step) {
    const to = Math.min(x, t + step)
    sum += (((Math.exp((-t * t) / 2) + Math.exp((-to * to) / 2)) / 2) * (to - t)) / Math.sqrt(2 * Math.PI)
  }
  return sum
}

it('is x times the share of a normal distribution below x', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      expect(Math.abs(gelu(Math.fround(x)) - x * normalShare(x))).toBeLessThan(2e-6)
    }),
    { numRuns: 50 },
  )
  expect([0, 20, -20].map(gelu)).toEqual([0, 20, -0])
})
