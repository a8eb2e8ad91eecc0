import { cosineAndSine, exponential, logarithm } from '../../theory'

/** Cosines [headSize] and sines [headSize] by which `Kernels.rotate` rotates a head at a position: pair i by position ·
 *  base^(−2i/headSize), each number twice, the sine of a pair's first number negative → [2 · headSize]. The same in every
 *  browser. Su et al. 2021. */
export function rotaryTable(position: number, headSize: number, base: number): Float32Array {
  const table = new Float32Array(2 * headSize)
  for (let i = 0; i < headSize; i += 2) {
    const [cosine, sine] = cosineAndSine(position * exponential((-i / headSize) * logarithm(base)))
    table.set([cosine, cosine], i)
    table.set([-sine, sine], headSize + i)
  }
  return table
}
