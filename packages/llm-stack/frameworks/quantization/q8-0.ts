import { float16ToNumber, numberToFloat16 } from '../float16'
import type { BlockFormat } from './block-format'

/** Rounds half away from zero, as C's roundf. */
const round = (x: number): number => Math.sign(x) * Math.floor(Math.abs(x) + 0.5)

/** Eight bits a number: 32 numbers share a scale d (16 bits), then a whole number q from −127 to 127 of each; the number
 *  is q·d. */
export const Q8_0: BlockFormat = {
  name: 'Q8_0',
  id: 8,
  numbers: 32,
  bytes: 34,
  unpack(view, at, out, to) {
    const scale = float16ToNumber(view.getUint16(at, true))
    for (let i = 0; i < 32; i++) out[to + i] = view.getInt8(at + 2 + i) * scale
  },
  pack(numbers, from, view, at) {
    let largest = 0
    for (let i = 0; i < 32; i++) largest = Math.max(largest, Math.abs(numbers[from + i]))
    const scale = Math.fround(largest / 127)
    const inverse = scale && Math.fround(1 / scale)
    view.setUint16(at, numberToFloat16(scale), true)
    for (let i = 0; i < 32; i++) view.setInt8(at + 2 + i, round(Math.fround(numbers[from + i] * inverse)))
  },
}
