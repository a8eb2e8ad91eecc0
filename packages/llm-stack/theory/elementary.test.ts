import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as own from './elementary'

const numbers = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Within some units in the last place of the result, or of `scale`. */
function expectClose(actual: number, expected: number, scale = Math.abs(expected)): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2e-15 * scale + Number.MIN_VALUE)
}

describe('elementary functions are those of Math, but for the last bits:', () => {
  it('exponential', () => {
    fc.assert(fc.property(numbers(-700, 700), (x) => expectClose(own.exponential(x), Math.exp(x))))
    expect([0, -Infinity, Infinity, -1e6, 1e6].map(own.exponential)).toEqual([1, 0, Infinity, 0, Infinity])
    expect(own.exponential(NaN)).toBeNaN()
    expectClose(own.exponential(709), Math.exp(709))
    expect([-709, 709.5].map(own.exponential)).toEqual([0, Infinity])
  })
  it('logarithm', () => {
    const positive = numbers(1e-300, 1e300)
    fc.assert(
      fc.property(positive, (x) => expectClose(own.logarithm(x), Math.log(x), Math.abs(Math.log(x)) + 0.1)),
    )
    fc.assert(fc.property(numbers(0.5, 2), (x) => expectClose(own.logarithm(x), Math.log(x), 0.1)))
    expect([1, 0, Infinity].map(own.logarithm)).toEqual([0, -Infinity, Infinity])
    expect([-1, NaN].map(own.logarithm)).toEqual([NaN, NaN])
  })
  it('logarithm1p', () => {
    fc.assert(fc.property(numbers(-0.9, 5), (x) => expectClose(own.logarithm1p(x), Math.log1p(x))))
    fc.assert(fc.property(numbers(5, 1.7e308), (x) => expectClose(own.logarithm1p(x), Math.log1p(x))))
    expect([-2, -1, 0, Infinity, NaN].map(own.logarithm1p)).toEqual([NaN, -Infinity, 0, Infinity, NaN])
  })
  it('hyperbolicTangent', () => {
    fc.assert(fc.property(numbers(-30, 30), (x) => expectClose(own.hyperbolicTangent(x), Math.tanh(x), 1)))
    // 10⁻¹² is 500 × 2·10⁻¹⁵.
    const near = (x: number) => expectClose(own.hyperbolicTangent(x), Math.tanh(x), 500 * Math.abs(x))
    fc.assert(fc.property(numbers(-0.1, 0.1), near))
    ;[1e-9, 9.999e-5, 1.0001e-4, 1.0014608339421425e-4].forEach(near)
    expect([-1000, 0, 1000].map(own.hyperbolicTangent)).toEqual([-1, 0, 1])
  })
  it('cosineAndSine', () => {
    fc.assert(
      fc.property(numbers(-1e6, 1e6), (x) => {
        const [cosine, sine] = own.cosineAndSine(x)
        expectClose(cosine, Math.cos(x), 1)
        expectClose(sine, Math.sin(x), 1)
      }),
    )
    for (const x of [NaN, Infinity, -Infinity]) expect(own.cosineAndSine(x)).toEqual([NaN, NaN])
  })
  it('wholePower', () => {
    fc.assert(
      fc.property(numbers(0.5, 1.5), fc.nat(300), (x, n) =>
        expectClose(own.wholePower(x, n), x ** n, 0.1 * (n + 10) * x ** n),
      ),
    )
    expect([0, 1, 2, 5].map((n) => own.wholePower(3, n))).toEqual([1, 3, 9, 243])
  })
})
