const { fround } = Math
const bits = new Int32Array(1)
const power = new Float32Array(bits.buffer)

/** eˣ of a 32-bit number, within 2 units in the last place and the same in every browser: 0 below −87, e⁸⁸ above 88.
 *  eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2, where ln 2 is subtracted in two parts. Moshier, Cephes 1989. */
export function exponential32(x: number): number {
  if (x < -87) return 0
  const clamped = x > 88 ? 88 : x
  // Literals in the loop are constants for the compiler, those of a module are not. All are 32-bit numbers.
  const n = fround(fround(fround(clamped * 1.4426950216293335) + 12582912) - 12582912)
  const r = fround(fround(clamped - fround(n * 0.693359375)) + fround(n * 0.00021219444170128554))
  let p = fround(fround(r * 0.00019875691214110702) + 0.001398199936375022)
  p = fround(fround(p * r) + 0.008333452045917511)
  p = fround(fround(p * r) + 0.04166579619050026)
  p = fround(fround(p * r) + 0.1666666567325592)
  p = fround(fround(p * r) + 0.5)
  p = fround(fround(fround(fround(p * r) * r) + r) + 1)
  bits[0] = (n + 127) << 23
  return fround(p * power[0])
}
