import { float16ToNumber } from '../float16'
import type { BlockFormat } from './block-format'

/** Five bits a number: 32 numbers share a scale d and a minimum m (16 bits each), then come the highest bits
 *  of 32 whole numbers q from 0 to 31, then their four lower bits as in Q4_1; the number is q·d + m. */
export const Q5_1: BlockFormat = {
  name: 'Q5_1',
  id: 7,
  numbers: 32,
  bytes: 24,
  unpack(view, at, out, to) {
    const scale = float16ToNumber(view.getUint16(at, true))
    const minimum = float16ToNumber(view.getUint16(at + 2, true))
    const highest = view.getUint32(at + 4, true)
    for (let i = 0; i < 32; i++) {
      const byte = view.getUint8(at + 8 + (i & 15))
      const low = i < 16 ? byte & 15 : byte >> 4
      const quantum = (((highest >>> i) & 1) << 4) | low
      out[to + i] = quantum * scale + minimum
    }
  },
}
