import { roundToEven } from './kernels/scalar/round-to-even'

const { fround } = Math
const [INVERSE_LN_2, LN_2_HIGH, LN_2_LOW] = [1.44269504088896341, 0.693359375, -2.1219444e-4].map(fround)
const COEFFICIENTS = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 0.5]
const [C0, C1, C2, C3, C4, C5] = COEFFICIENTS.map(fround)
const bits = new Int32Array(1)
const power = new Float32Array(bits.buffer)

/** eˣ of a 32-bit number, within 2 units in the last place and the same in every browser: 0 below −87, e⁸⁸ above 88.
 *  eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2, where ln 2 is subtracted in two parts. Moshier, Cephes 1989. */
export function exponential32(x: number): number {
  if (x < -87) return 0
  const clamped = x > 88 ? 88 : x
  const n = roundToEven(fround(clamped * INVERSE_LN_2))
  const r = fround(fround(clamped - fround(n * LN_2_HIGH)) - fround(n * LN_2_LOW))
  let p = fround(fround(C0 * r) + C1)
  p = fround(fround(p * r) + C2)
  p = fround(fround(p * r) + C3)
  p = fround(fround(p * r) + C4)
  p = fround(fround(p * r) + C5)
  p = fround(fround(fround(fround(p * r) * r) + r) + 1)
  bits[0] = (n + 127) << 23
  return fround(p * power[0])
}
