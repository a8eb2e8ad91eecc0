import type { Pointer } from './kernels/kernels'
import { PANEL } from './kernels/layout'
import type { Rows } from './kernels/multiply-panels'
import type { MatrixView } from './matrix-view'

/** Copies a matrix [rows, columns] to a place in a kernel memory, as it lies if it has few gaps, else row by
 *  row. */
export function copyMatrix(x: MatrixView, floats: Float32Array, at: Pointer): Rows {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  if (x.extent <= 2 * rows * columns) {
    floats.set(data.subarray(offset, offset + x.extent), at / 4)
    return { at, stride: 4 * rowStride, step: 4 * columnStride }
  }
  for (let i = 0, from = offset, to = at / 4; i < rows; i++, from += rowStride)
    for (let j = 0; j < columns; j++, to++) floats[to] = data[from + j * columnStride]
  return { at, stride: 4 * columns, step: 4 }
}

/** Copies a matrix [rows, columns] in panels of 8 columns [rows, 8]; the last panel repeats the last column
 *  where columns are missing: their sums are not used. */
export function copyPanels(x: MatrixView, floats: Float32Array, at: Pointer): void {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  for (let j = 0, to = at / 4; j < columns; j += PANEL) {
    const column = (i: number) => Math.min(i, columns - 1 - j) * columnStride
    const [c1, c2, c3, c4, c5, c6, c7] = [1, 2, 3, 4, 5, 6, 7].map(column)
    let from = offset + j * columnStride
    // A loop over the 8 columns would take three times as long.
    for (let i = 0; i < rows; i++, from += rowStride, to += PANEL) {
      floats[to] = data[from]
      floats[to + 1] = data[from + c1]
      floats[to + 2] = data[from + c2]
      floats[to + 3] = data[from + c3]
      floats[to + 4] = data[from + c4]
      floats[to + 5] = data[from + c5]
      floats[to + 6] = data[from + c6]
      floats[to + 7] = data[from + c7]
    }
  }
}

/** Whether a matrix lies in its array as it does in rows of `width` numbers without gaps. */
const liesAlike = ({ rowStride, columnStride, columns }: MatrixView, width: number): boolean =>
  columnStride === 1 && rowStride === columns && width === columns

/** Copies a matrix [rows, columns] row by row, with `width` numbers from row to row. */
export function copyRows(x: MatrixView, floats: Float32Array, at: Pointer, width: number): void {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  if (liesAlike(x, width)) {
    floats.set(data.subarray(offset, offset + rows * columns), at / 4)
    return
  }
  for (let i = 0; i < rows; i++) {
    const to = at / 4 + i * width
    const from = offset + i * rowStride
    for (let j = 0; j < columns; j++) floats[to + j] = data[from + j * columnStride]
  }
}

/** Copies the rows that `copyRows` has written back into the matrix [rows, columns]. */
export function copyRowsBack(x: MatrixView, floats: Float32Array, at: Pointer, width: number): void {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  if (liesAlike(x, width)) {
    data.set(floats.subarray(at / 4, at / 4 + rows * columns), offset)
    return
  }
  for (let i = 0; i < rows; i++) {
    const from = at / 4 + i * width
    const to = offset + i * rowStride
    for (let j = 0; j < columns; j++) data[to + j * columnStride] = floats[from + j]
  }
}
