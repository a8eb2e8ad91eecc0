import { maxOfLanes, sumOfLanes } from './lanes'
import { roundToEven } from './round-to-even'

/** Numbers of a block. As BLOCK in ../layout. */
const BLOCK: usize = 32
/** Bytes of a block's scale and sum, 32-bit floats. */
export const ACTIVATION_HEADER: usize = 8
/** Bytes of a block of activations: scale, sum, 32 numbers of 16 bits. As ACTIVATION_BYTES in ../layout. */
export const ACTIVATION_BYTES: usize = ACTIVATION_HEADER + 2 * BLOCK
/** Largest magnitude of 16 bits. As LARGEST in ../scalar/quantize. */
const LARGEST: f32 = 32767

/** Four numbers, scaled and rounded. */
@inline
function wholeNumbers(at: usize, inverse: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(roundToEven(f32x4.mul(v128.load(at), inverse)))
}

/** x [32·blocks] → blocks of whole numbers of 16 bits with a scale each. In a block, pairs of numbers stand
 *  in the order in which weights are unpacked: of each 4 numbers and the 4 that are 16 further on, 0 and 2,
 *  then 1 and 3. */
export function quantize(x: usize, blocks: usize, to: usize): void {
  for (; blocks > 0; blocks--, x += 4 * BLOCK, to += ACTIVATION_BYTES) {
    let largest = f32x4.splat(0)
    for (let at = x; at < x + 4 * BLOCK; at += 16) largest = f32x4.max(largest, f32x4.abs(v128.load(at)))
    const peak = maxOfLanes(largest)
    const inverse = f32x4.splat(peak < 1e-30 ? 0 : LARGEST / peak)
    let sum = i32x4.splat(0)
    for (let w: usize = 0; w < 64; w += 16) {
      const first = wholeNumbers(x + w, inverse)
      const second = wholeNumbers(x + w + 64, inverse)
      sum = i32x4.add(sum, i32x4.add(first, second))
      const narrow = i16x8.narrow_i32x4_s(first, second)
      v128.store(to + w, i16x8.shuffle(narrow, narrow, 0, 2, 4, 6, 1, 3, 5, 7), ACTIVATION_HEADER)
    }
    store<f32>(to, peak / LARGEST)
    store<f32>(to, sumOfLanes(f32x4.convert_i32x4_s(sum)), 4)
  }
}
