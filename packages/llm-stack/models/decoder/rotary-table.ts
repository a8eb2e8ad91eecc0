import { cosineAndSine } from '../../theory'

/** Cosines [size] and sines [size] by which `Kernels.rotate` rotates a head at a position, each number twice, the sine of a
 *  pair's first number negative → [2 · size]. frequencies [size / 2]: `rotaryFrequencies`. The same in every browser. */
export function rotaryTable(position: number, frequencies: readonly number[]): Float32Array {
  const size = 2 * frequencies.length
  const table = new Float32Array(2 * size)
  frequencies.forEach((frequency, pair) => {
    const [cosine, sine] = cosineAndSine(position * frequency)
    table.set([cosine, cosine], 2 * pair)
    table.set([-sine, sine], size + 2 * pair)
  })
  return table
}
