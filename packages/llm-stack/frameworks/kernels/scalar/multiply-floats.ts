import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'

const { fround } = Math

/** `Kernels.multiplyFloats`, four sums at a time. */
export function multiplyFloats(
  { floats: f }: KernelViews,
  x: Pointer,
  xStride: number,
  xStep: number,
  rows: number,
  depth: number,
  w: Pointer,
  wRow: number,
  wPanel: number,
  panels: number,
  y: Pointer,
  yStride: number,
): void {
  const [step, down] = [xStep / 4, wRow / 4]
  for (let four = 0; four < 2 * panels; four++) {
    const column = (w + (four >> 1) * wPanel) / 4 + 4 * (four & 1)
    for (let row = 0; row < rows; row++) {
      const to = (y + row * yStride) / 4 + 4 * four
      let y0 = f[to]
      let y1 = f[to + 1]
      let y2 = f[to + 2]
      let y3 = f[to + 3]
      let from = (x + row * xStride) / 4
      for (let k = 0, at = column; k < depth; k++, from += step, at += down) {
        const a = f[from]
        y0 = fround(y0 + fround(a * f[at]))
        y1 = fround(y1 + fround(a * f[at + 1]))
        y2 = fround(y2 + fround(a * f[at + 2]))
        y3 = fround(y3 + fround(a * f[at + 3]))
      }
      f[to] = y0
      f[to + 1] = y1
      f[to + 2] = y2
      f[to + 3] = y3
    }
  }
}
