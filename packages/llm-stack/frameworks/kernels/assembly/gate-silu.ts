import { exponential } from './exponential'

/** x = x / (1 + e⁻ˣ) · gate: a hidden layer with SiLU and a gate. All [n], n a multiple of 4. Shazeer 2020. */
export function gateSilu(x: usize, gate: usize, n: usize): void {
  const one = f32x4.splat(1)
  for (const end = x + 4 * n; x < end; x += 16, gate += 16) {
    const v = v128.load(x)
    const silu = f32x4.div(v, f32x4.add(one, exponential(f32x4.neg(v))))
    v128.store(x, f32x4.mul(silu, v128.load(gate)))
  }
}
