import { cosineAndSine, fail, rotaryFrequencies } from '../../theory'
import { apply, formatShape, type Op, type Shape, type Tensor } from '../autograd'

/** Options of rotary positions. */
export interface RotaryOptions {
  /** Heads side by side in a row, all rotated alike (default 1). */
  heads?: number
  /** Position of the first row (default 0); above 0 when earlier positions are in a cache. */
  start?: number
  /** Pair i of a head of `size` columns turns by base^(−2i/size) radians a position (default 10,000). So the last pair
   *  turns base^(1−2/size) times slower than the first: 1,000 times at size 8. */
  base?: number
}
type Rotary = Required<RotaryOptions>

/** to += from with every pair of neighbours rotated by its angle (sign 1), or back (sign −1). */
function rotate(from: Float32Array, to: Float32Array, shape: Shape, options: Rotary, sign: 1 | -1): void {
  const [length, width] = shape.slice(-2)
  const { heads, start, base } = options
  const size = width / heads
  const frequencies = rotaryFrequencies(size, base)
  for (let pair = 0; pair < size; pair += 2)
    for (let i = 0; i < length; i++) {
      const [cos, positiveSin] = cosineAndSine((start + i) * frequencies[pair / 2])
      const sin = sign * positiveSin
      for (let sequence = i * width; sequence < from.length; sequence += length * width)
        for (let at = sequence + pair; at < sequence + width; at += size) {
          to[at] += from[at] * cos - from[at + 1] * sin
          to[at + 1] += from[at] * sin + from[at + 1] * cos
        }
    }
}

const ROTARY: Op<Rotary> = {
  name: 'rotary',
  forward([{ data: x, shape }], options) {
    const { heads, start } = options
    if (shape.length < 2 || !(heads >= 1) || shape.at(-1)! % (2 * heads))
      fail('rotary', `${heads} heads of pairs do not divide ${formatShape(shape)}`)
    if (!Number.isInteger(start) || start < 0)
      fail('rotary', `start must be a whole number from 0, got ${start} for ${formatShape(shape)}`)
    const data = new Float32Array(x.length)
    rotate(x, data, shape, options, 1)
    return { shape, data }
  },
  backward({ grad, shape }, [x], options) {
    rotate(grad, x.grad, shape, options, -1)
  },
}
/** Rotary position embedding: rotates columns 2i, 2i+1 of each head at position t by t / base^(2i/size), so that the
 *  product of a query and a key depends on their distance alone. x […, length, width] → the same. Throws RangeError
 *  unless the width is heads of pairs, and `start` a whole number from 0. Su et al. 2021. */
export const rotary = (x: Tensor, { heads = 1, start = 0, base = 10_000 }: RotaryOptions = {}): Tensor =>
  apply(ROTARY, [x], { heads, start, base })
