/** A matrix lying in an array: element (i, j) at offset + i·rowStride + j·columnStride. */
export interface View {
  data: Float32Array
  offset: number
  rows: number
  columns: number
  rowStride: number
  columnStride: number
}

/** A matrix stored row after row; with `rowStride` above `columns`, a strip of a wider one. */
export const view = (
  data: Float32Array,
  rows: number,
  columns: number,
  rowStride = columns,
  offset = 0,
): View => ({ data, offset, rows, columns, rowStride, columnStride: 1 })

/** The same numbers, rows read as columns. */
export const transposed = ({ data, offset, rows, columns, rowStride, columnStride }: View): View => ({
  data,
  offset,
  rows: columns,
  columns: rows,
  rowStride: columnStride,
  columnStride: rowStride,
})

/** to += from, elementwise. Both [m, n]. */
export function addTo(to: View, from: View): void {
  for (let i = 0; i < to.rows; i++) {
    let t = to.offset + i * to.rowStride
    let f = from.offset + i * from.rowStride
    for (let j = 0; j < to.columns; j++, t += to.columnStride, f += from.columnStride)
      to.data[t] += from.data[f]
  }
}
