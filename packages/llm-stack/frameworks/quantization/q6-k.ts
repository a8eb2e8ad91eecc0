import { float16ToNumber } from '../float16'
import type { BlockFormat } from './block-format'

/** Bytes before the two upper bits, the scales, and the scale of the scales. */
const [UPPER, SCALES, SCALE] = [128, 192, 208]

/** Six bits a number: 256 numbers in 16 groups of 16. The number is d·s·(q − 32), with a scale d of the block (16
 *  bits), a whole number s from −128 to 127 of the group, and q from 0 to 63. Of each half of the block, 64 bytes have
 *  the four lower bits of q: of numbers 0–63 in their low halves, of 64–127 in the high ones. 32 bytes have its two
 *  upper bits: of numbers 0–31 in their lowest bits, and so on. */
export const Q6_K: BlockFormat = {
  name: 'Q6_K',
  id: 14,
  numbers: 256,
  bytes: 210,
  unpack(view, at, out, to) {
    const scale = float16ToNumber(view.getUint16(at + SCALE, true))
    for (let i = 0; i < 256; i++) {
      const half = i >> 7
      const place = i & 127
      const lowByte = view.getUint8(at + 64 * half + (place & 63))
      const low = place < 64 ? lowByte & 15 : lowByte >> 4
      const upperByte = view.getUint8(at + UPPER + 32 * half + (place & 31))
      const upper = (upperByte >> (2 * (place >> 5))) & 3
      const groupScale = view.getInt8(at + SCALES + (i >> 4))
      out[to + i] = scale * groupScale * (((upper << 4) | low) - 32)
    }
  },
}
