import { exponential } from './exponential'

/** gate = silu(gate) ⊙ up, in place, with silu(x) = x / (1 + e⁻ˣ). All [n]; n is rounded up to a multiple
 *  of 4: vectors are padded. Shazeer 2020. */
export function swiglu(gate: usize, up: usize, n: usize): void {
  const one = f32x4.splat(1)
  for (const end = gate + 4 * n; gate < end; gate += 16, up += 16) {
    const v = v128.load(gate)
    const silu = f32x4.div(v, f32x4.add(one, exponential(f32x4.neg(v))))
    v128.store(gate, f32x4.mul(silu, v128.load(up)))
  }
}
