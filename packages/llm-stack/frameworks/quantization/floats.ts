import { float16ToNumber, numberToFloat16 } from '../float16'
import type { BlockFormat } from './block-format'

/** Floats of 32 bits: nothing is lost. */
export const F32: BlockFormat = {
  name: 'F32',
  id: 0,
  numbers: 1,
  bytes: 4,
  unpack(view, at, out, to) {
    out[to] = view.getFloat32(at, true)
  },
  pack(numbers, from, view, at) {
    view.setFloat32(at, numbers[from], true)
  },
}

/** Floats of 16 bits: eleven binary digits of each number. */
export const F16: BlockFormat = {
  name: 'F16',
  id: 1,
  numbers: 1,
  bytes: 2,
  unpack(view, at, out, to) {
    out[to] = float16ToNumber(view.getUint16(at, true))
  },
  pack(numbers, from, view, at) {
    view.setUint16(at, numberToFloat16(numbers[from]), true)
  },
}
