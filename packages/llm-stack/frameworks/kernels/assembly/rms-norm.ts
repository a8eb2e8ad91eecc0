import { sumOfLanes } from './lanes'

/** y = gain · x / √(mean of x² + epsilon). All [n], n a multiple of 4. Zhang & Sennrich 2019. */
export function rmsNorm(x: usize, gain: usize, y: usize, n: usize, epsilon: f32): void {
  let squares = f32x4.splat(0)
  for (let i: usize = 0; i < 4 * n; i += 16) {
    const v = v128.load(x + i)
    squares = f32x4.add(squares, f32x4.mul(v, v))
  }
  const scale = f32x4.splat(1 / sqrt(sumOfLanes(squares) / f32(n) + epsilon))
  for (let i: usize = 0; i < 4 * n; i += 16)
    v128.store(y + i, f32x4.mul(f32x4.mul(v128.load(x + i), scale), v128.load(gain + i)))
}
