import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'
import { ACTIVATION_BYTES } from '../layout'
import { Q4_ROWS, Q8_ROWS, type PackedRows } from '../packed-rows'

/** `Kernels.multiplyQ4` or `multiplyQ8`, one number at a time. */
const multiplyBlocks =
  ({ bytes, read }: PackedRows) =>
  (
    { floats, int16s, view }: KernelViews,
    w: Pointer,
    groups: number,
    blocks: number,
    x: Pointer,
    vectors: number,
    y: Pointer,
    yStride: number,
  ): void => {
    const block = { scale: 0, minimum: 0, weights: new Int8Array(32) }
    for (let row = 0; row < 4 * groups; row++)
      for (let b = 0; b < blocks; b++) {
        read(view, w + ((row >> 2) * blocks + b) * bytes, row & 3, block)
        for (let v = 0; v < vectors; v++) {
          const from = (x + (v * blocks + b) * ACTIVATION_BYTES) / 4
          let dot = 0
          for (let i = 0; i < 32; i++) dot += block.weights[i] * int16s[2 * from + 4 + i]
          const scaled = Math.fround(block.scale * Math.fround(dot))
          const sum = Math.fround(scaled + Math.fround(block.minimum * floats[from + 1]))
          floats[(y + v * yStride) / 4 + row] += Math.fround(floats[from] * sum)
        }
      }
  }

/** `Kernels.multiplyQ4`, one number at a time. */
export const multiplyQ4 = multiplyBlocks(Q4_ROWS)
/** `Kernels.multiplyQ8`, one number at a time. */
export const multiplyQ8 = multiplyBlocks(Q8_ROWS)
