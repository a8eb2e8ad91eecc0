import { fail } from './check'
import type { Matrix } from './vectors'

/** Sinusoidal encoding: columns 2i, 2i+1 hold sine and cosine of position / 10000^(2i/width). → [length, width].
 *  Throws RangeError unless length ≥ 1 and width is even and ≥ 2. Vaswani et al. 2017. */
export function positionalEncoding(length: number, width: number): Matrix {
  if (!(length >= 1 && width >= 2 && width % 2 === 0))
    fail('positionalEncoding', `length ≥ 1 and even width ≥ 2, got [${length}, ${width}]`)
  const angle = (t: number, column: number) => t / 10000 ** ((column - (column % 2)) / width)
  const wave = (t: number, column: number) => (column % 2 ? Math.cos : Math.sin)(angle(t, column))
  return Array.from({ length }, (_, t) => Array.from({ length: width }, (_, column) => wave(t, column)))
}
