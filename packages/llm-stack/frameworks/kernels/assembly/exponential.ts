import { ROUNDING } from './quantize'

/** Exponentials of four numbers, within 2 units in the last place: 0 below −87, that of 88 above it. eˣ = 2ⁿ·eʳ with
 *  |r| ≤ ½ ln 2, where ln 2 is subtracted in two parts. Moshier, Cephes 1989. */
export function exponential(x: v128): v128 {
  const rounding = f32x4.splat(ROUNDING)
  const clamped = f32x4.min(x, f32x4.splat(88))
  const log2 = f32x4.mul(clamped, f32x4.splat(1.44269504088896341))
  const n = f32x4.sub(f32x4.add(log2, rounding), rounding)
  let r = f32x4.sub(clamped, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)))
  let p = f32x4.splat(1.9875691500e-4)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1))
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23)
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, f32x4.splat(-87)))
}
