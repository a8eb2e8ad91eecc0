/** Bytes of 8 numbers, the width of a panel: two vectors. As PANEL in ../layout, which counts the numbers. */
const PANEL: usize = 32

/** y[8] += x[depth] · panel[depth, 8]. */
@inline
function multiplyPanel(x: usize, end: usize, xStep: usize, w: usize, wRow: usize, y: usize): void {
  let y0 = v128.load(y)
  let y1 = v128.load(y, 16)
  for (; x < end; x += xStep, w += wRow) {
    const a = v128.load32_splat(x)
    y0 = f32x4.add(y0, f32x4.mul(a, v128.load(w)))
    y1 = f32x4.add(y1, f32x4.mul(a, v128.load(w, 16)))
  }
  v128.store(y, y0)
  v128.store(y, y1, 16)
}

/** The same for four panels, `wPanel` bytes apart: with eight sums an addition need not wait for the one
 *  before it. */
@inline
function multiply4Panels(
  x: usize,
  end: usize,
  xStep: usize,
  w: usize,
  wRow: usize,
  wPanel: usize,
  y: usize,
): void {
  let w2 = w + 2 * wPanel
  let y0 = v128.load(y)
  let y1 = v128.load(y, 16)
  let y2 = v128.load(y, 32)
  let y3 = v128.load(y, 48)
  let y4 = v128.load(y, 64)
  let y5 = v128.load(y, 80)
  let y6 = v128.load(y, 96)
  let y7 = v128.load(y, 112)
  for (; x < end; x += xStep, w += wRow, w2 += wRow) {
    const a = v128.load32_splat(x)
    const w1 = w + wPanel
    const w3 = w2 + wPanel
    y0 = f32x4.add(y0, f32x4.mul(a, v128.load(w)))
    y1 = f32x4.add(y1, f32x4.mul(a, v128.load(w, 16)))
    y2 = f32x4.add(y2, f32x4.mul(a, v128.load(w1)))
    y3 = f32x4.add(y3, f32x4.mul(a, v128.load(w1, 16)))
    y4 = f32x4.add(y4, f32x4.mul(a, v128.load(w2)))
    y5 = f32x4.add(y5, f32x4.mul(a, v128.load(w2, 16)))
    y6 = f32x4.add(y6, f32x4.mul(a, v128.load(w3)))
    y7 = f32x4.add(y7, f32x4.mul(a, v128.load(w3, 16)))
  }
  v128.store(y, y0)
  v128.store(y, y1, 16)
  v128.store(y, y2, 32)
  v128.store(y, y3, 48)
  v128.store(y, y4, 64)
  v128.store(y, y5, 80)
  v128.store(y, y6, 96)
  v128.store(y, y7, 112)
}

/** y += x·w. x [rows, depth], with `xStride` bytes from row to row and `xStep` from number to number; w in
 *  panels of 8 columns [depth, 8], `wPanel` bytes apart, with `wRow` bytes from row to row;
 *  y [rows, 8·panels], with `yStride` bytes from row to row. Adds in the order of depth. Goto & van de Geijn
 *  2008. */
export function multiplyFloats(
  x: usize,
  xStride: usize,
  xStep: usize,
  rows: usize,
  depth: usize,
  w: usize,
  wRow: usize,
  wPanel: usize,
  panels: usize,
  y: usize,
  yStride: usize,
): void {
  while (panels > 0) {
    const n: usize = panels < 4 ? 1 : 4
    let from = x
    let to = y
    for (let row: usize = 0; row < rows; row++, from += xStride, to += yStride) {
      const end = from + xStep * depth
      if (n == 1) multiplyPanel(from, end, xStep, w, wRow, to)
      else multiply4Panels(from, end, xStep, w, wRow, wPanel, to)
    }
    panels -= n
    w += n * wPanel
    y += n * PANEL
  }
}
