import { roundToEven } from './round-to-even'

const LOG2_E: f32 = 1.4426950216293335
const LN_2_HIGH: f32 = 0.693359375
const LN_2_LOW: f32 = -0.00021219444170128554
const C0: f32 = 0.00019875691214110702
const C1: f32 = 0.001398199936375022
const C2: f32 = 0.008333452045917511
const C3: f32 = 0.04166579619050026
const C4: f32 = 0.1666666567325592
const C5: f32 = 0.5

/** Exponentials of four numbers, within 2 units in the last place: 0 below −87, that of 88 above it.
 *  eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2, where ln 2 is subtracted in two parts. As ../../exponential32. Moshier,
 *  Cephes 1989. */
export function exponential(x: v128): v128 {
  const clamped = f32x4.min(x, f32x4.splat(88))
  const n = roundToEven(f32x4.mul(clamped, f32x4.splat(LOG2_E)))
  let r = f32x4.sub(clamped, f32x4.mul(n, f32x4.splat(LN_2_HIGH)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(LN_2_LOW)))
  let p = f32x4.splat(C0)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(C1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(C2))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(C3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(C4))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(C5))
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23)
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, f32x4.splat(-87)))
}
