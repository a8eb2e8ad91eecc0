import { expect, it } from 'vitest'
import { float16ToNumber } from './float16'

/** The definition in IEEE 754, 3.4 and 3.6: a sign, five bits of exponent, ten of fraction. */
function byDefinition(half: number): number {
  const [sign, exponent, fraction] = [half >> 15 ? -1 : 1, (half >> 10) & 31, half & 1023]
  if (exponent === 31) return fraction ? NaN : sign * Infinity
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024))
}

it('decodes all 65,536 numbers as the standard defines them', () => {
  const wrong = Array.from({ length: 2 ** 16 }, (_, half) => half).filter(
    (half) => !Object.is(float16ToNumber(half), byDefinition(half)),
  )
  expect(wrong).toEqual([])
})
