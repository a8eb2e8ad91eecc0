/** Adding and subtracting it rounds a 32-bit number below 2²² to a whole one, half to even. */
const ROUNDING: f32 = 12582912

/** Four 32-bit numbers below 2²², rounded to whole ones. */
@inline
export function roundToEven(v: v128): v128 {
  const rounding = f32x4.splat(ROUNDING)
  return f32x4.sub(f32x4.add(v, rounding), rounding)
}
