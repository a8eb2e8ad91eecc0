import { exponential } from './exponential'
import { maxOfLanes, sumOfLanes } from './lanes'

/** x [n] → softmax(scale · x) in place; sets up to 3 numbers behind the last to 0. */
export function softmax(x: usize, n: usize, scale: f32): void {
  const end = x + ((n + 3) & ~3) * 4
  for (let at = x + n * 4; at < end; at += 4) store<f32>(at, -Infinity)
  let largest = f32x4.splat(-Infinity)
  for (let at = x; at < end; at += 16) {
    const scaled = f32x4.mul(v128.load(at), f32x4.splat(scale))
    v128.store(at, scaled)
    largest = f32x4.max(largest, scaled)
  }
  const peak = f32x4.splat(maxOfLanes(largest))
  let total = f32x4.splat(0)
  for (let at = x; at < end; at += 16) {
    const e = exponential(f32x4.sub(v128.load(at), peak))
    v128.store(at, e)
    total = f32x4.add(total, e)
  }
  const sum = f32x4.splat(sumOfLanes(total))
  for (let at = x; at < end; at += 16) v128.store(at, f32x4.div(v128.load(at), sum))
}
