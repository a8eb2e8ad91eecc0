import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { float16ToNumber, numberToFloat16 } from './float16'

/** The definition in IEEE 754, 3.4 and 3.6: a sign, five bits of exponent, ten of fraction. */
function byDefinition(half: number): number {
  const [sign, exponent, fraction] = [half >> 15 ? -1 : 1, (half >> 10) & 31, half & 1023]
  if (exponent === 31) return fraction ? NaN : sign * Infinity
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024))
}
const halves = Array.from({ length: 2 ** 16 }, (_, half) => half)

describe('float16ToNumber', () => {
  it('decodes all 65,536 numbers as the standard defines them', () => {
    const wrong = halves.filter((half) => !Object.is(float16ToNumber(half), byDefinition(half)))
    expect(wrong).toEqual([])
  })
})

describe('numberToFloat16', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [1 / 3, 0x3555],
    [65_504, 0x7bff], // the largest
    [65_519, 0x7bff],
    [65_520, 0x7c00],
    [-1e300, 0xfc00],
    [-Infinity, 0xfc00],
    [NaN, 0x7e00],
    [2 ** -14, 0x0400], // the smallest of full precision
    [2 ** -24, 0x0001], // the smallest
    [1023 * 2 ** -24, 0x03ff],
    [2 ** -25, 0x0000], // half-way between 0 and the smallest: 0 is even
    [2 ** -25 + 2 ** -60, 0x0001],
    [-1e-300, 0x8000],
    [3 * 2 ** -25, 0x0002],
    [1 + 2 ** -11, 0x3c00], // half-way: 1 is even
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 + 2 ** -11 + 2 ** -40, 0x3c01], // not rounded twice
    [2048 - 0.5, 0x6800], // carries into the next exponent
    [2048 - 2 ** -40, 0x6800],
  ])('converts %d to %i', (x, half) => expect(numberToFloat16(x)).toBe(half))

  it('is the inverse of float16ToNumber, but for the payload of NaN', () => {
    const numbers = halves.filter((half) => !Number.isNaN(float16ToNumber(half)))
    expect(numbers.filter((half) => numberToFloat16(float16ToNumber(half)) !== half)).toEqual([])
  })

  it('rounds to the nearest float16', () => {
    fc.assert(
      fc.property(fc.double({ min: -65_504, max: 65_504, noNaN: true }), (x) => {
        const half = numberToFloat16(x)
        const error = Math.abs(float16ToNumber(half) - x)
        for (const other of [half - 1, half + 1])
          if ((other & 0x7c00) !== 0x7c00 && (other & 0x8000) === (half & 0x8000))
            expect(error).toBeLessThanOrEqual(Math.abs(float16ToNumber(other) - x))
      }),
    )
  })
})
