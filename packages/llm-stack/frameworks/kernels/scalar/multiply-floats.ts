import type { KernelViews } from '../kernel-views'

/** y[at], y[at+1] … y[at+7] += x · panel [depth, 8]. */
function multiplyPanel(f: Float32Array, x: number, depth: number, w: number, at: number): void {
  for (let column = 0; column < 8; column++) {
    let sum = f[at + column]
    for (let k = 0, from = w + column; k < depth; k++, from += 8)
      sum = Math.fround(sum + Math.fround(f[x + k] * f[from]))
    f[at + column] = sum
  }
}

/** `Kernels.multiplyFloats`, one number at a time. */
export function multiplyFloats(
  { floats }: KernelViews,
  x: number,
  xStride: number,
  rows: number,
  depth: number,
  w: number,
  wStride: number,
  panels: number,
  y: number,
  yStride: number,
): void {
  for (let panel = 0; panel < panels; panel++)
    for (let row = 0; row < rows; row++) {
      const from = (x + row * xStride) / 4
      const to = (y + row * yStride) / 4 + 8 * panel
      multiplyPanel(floats, from, depth, (w + panel * wStride) / 4, to)
    }
}
