import { float16ToNumber, numberToFloat16 } from '../float16'
import type { BlockFormat } from './block-format'

/** Packs 32 whole numbers from 0 to 15: the first 16 into the low halves of 16 bytes, the others into the
 *  high ones. */
function packNibbles(quantum: (i: number) => number, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) view.setUint8(at + i, quantum(i) | (quantum(16 + i) << 4))
}

/** Rounds down after adding a half, in 32 bits as ggml, to 15 at most. */
const quantize = (x: number, half: number): number => Math.min(15, Math.trunc(Math.fround(x + half)))

/** Four bits a number: 32 numbers share a scale d (16 bits), then a whole number q from 0 to 15 of each; the
 *  number is (q − 8)·d. The number with the largest magnitude gets −8, so d has the other sign. */
export const Q4_0: BlockFormat = {
  name: 'Q4_0',
  id: 2,
  numbers: 32,
  bytes: 18,
  unpack(view, at, out, to) {
    const scale = float16ToNumber(view.getUint16(at, true))
    for (let i = 0; i < 16; i++) {
      const byte = view.getUint8(at + 2 + i)
      out[to + i] = ((byte & 15) - 8) * scale
      out[to + 16 + i] = ((byte >> 4) - 8) * scale
    }
  },
  pack(numbers, from, view, at) {
    let extreme = 0
    for (let i = 0; i < 32; i++)
      if (Math.abs(numbers[from + i]) > Math.abs(extreme)) extreme = numbers[from + i]
    const scale = Math.fround(extreme / -8)
    const inverse = scale && Math.fround(1 / scale)
    view.setUint16(at, numberToFloat16(scale), true)
    packNibbles((i) => quantize(Math.fround(numbers[from + i] * inverse), 8.5), view, at + 2)
  },
}

/** Four bits a number: 32 numbers share a scale d and a minimum m (16 bits each), then a whole number q
 *  from 0 to 15 of each; the number is q·d + m. */
export const Q4_1: BlockFormat = {
  name: 'Q4_1',
  id: 3,
  numbers: 32,
  bytes: 20,
  unpack(view, at, out, to) {
    const scale = float16ToNumber(view.getUint16(at, true))
    const minimum = float16ToNumber(view.getUint16(at + 2, true))
    for (let i = 0; i < 16; i++) {
      const byte = view.getUint8(at + 4 + i)
      out[to + i] = (byte & 15) * scale + minimum
      out[to + 16 + i] = (byte >> 4) * scale + minimum
    }
  },
  pack(numbers, from, view, at) {
    const block = numbers.subarray(from, from + 32)
    const minimum = Math.min(...block)
    const scale = Math.fround(Math.fround(Math.max(...block) - minimum) / 15)
    const inverse = scale && Math.fround(1 / scale)
    const above = (i: number): number => Math.fround(block[i] - minimum)
    view.setUint16(at, numberToFloat16(scale), true)
    view.setUint16(at + 2, numberToFloat16(minimum), true)
    packNibbles((i) => quantize(Math.fround(above(i) * inverse), 0.5), view, at + 4)
  },
}
