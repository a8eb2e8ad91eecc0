import { cosineAndSine, exponential, logarithm } from '../../theory'

/** Cosines [size] and sines [size] by which `Kernels.rotate` turns a head at a position: pair i by position · base^(−2i/size),
 *  each number twice, the sine of a pair's first number negative → [2 · size]. The same in every browser. Su et al. 2021. */
export function rotaryTurns(position: number, size: number, base: number): Float32Array {
  const turns = new Float32Array(2 * size)
  for (let i = 0; i < size; i += 2) {
    const [cosine, sine] = cosineAndSine(position * exponential((-i / size) * logarithm(base)))
    turns.set([cosine, cosine], i)
    turns.set([-sine, sine], size + i)
  }
  return turns
}
