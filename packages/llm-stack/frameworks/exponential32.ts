const { fround } = Math
const bits = new Int32Array(1)
const power = new Float32Array(bits.buffer)

/** eˣ of a 32-bit number, within 2 units in the last place and the same in every browser: 0 below −87, e⁸⁸
 *  above 88. eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2, where ln 2 is subtracted in two parts. As
 *  kernels/assembly/exponential. Moshier, Cephes 1989. */
export function exponential32(x: number): number {
  // 32-bit numbers; here they are constants for the compiler, in the module they were not.
  const LOG2_E = 1.4426950216293335
  const LN_2_HIGH = 0.693359375
  const LN_2_LOW = -0.00021219444170128554
  const C0 = 0.00019875691214110702
  const C1 = 0.001398199936375022
  const C2 = 0.008333452045917511
  const C3 = 0.04166579619050026
  const C4 = 0.1666666567325592
  const C5 = 0.5
  const ROUNDING = 12582912
  if (x < -87) return 0
  const clamped = x > 88 ? 88 : x
  const n = fround(fround(fround(clamped * LOG2_E) + ROUNDING) - ROUNDING)
  let r = fround(clamped - fround(n * LN_2_HIGH))
  r = fround(r - fround(n * LN_2_LOW))
  let p = C0
  p = fround(fround(p * r) + C1)
  p = fround(fround(p * r) + C2)
  p = fround(fround(p * r) + C3)
  p = fround(fround(p * r) + C4)
  p = fround(fround(p * r) + C5)
  p = fround(fround(fround(fround(p * r) * r) + r) + 1)
  bits[0] = (n + 127) << 23
  return fround(p * power[0])
}
