/** Rotates pairs of neighbours in place. x [heads, size]; turns [2, size]: the cosine of each number's pair,
 *  then its sine, negative for the first of a pair. size a multiple of 4. Su et al. 2021. */
export function rotate(x: usize, heads: usize, size: usize, turns: usize): void {
  for (; heads > 0; heads--)
    for (let i: usize = 0; i < 4 * size; i += 16, x += 16) {
      const v = v128.load(x)
      const swapped = i32x4.shuffle(v, v, 1, 0, 3, 2)
      const cosines = v128.load(turns + i)
      const sines = v128.load(turns + 4 * size + i)
      v128.store(x, f32x4.add(f32x4.mul(v, cosines), f32x4.mul(swapped, sines)))
    }
}
