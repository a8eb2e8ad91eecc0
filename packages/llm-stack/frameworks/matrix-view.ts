/** A matrix within an array: element (i, j) is at offset + i·rowStride + j·columnStride. By default
 *  row-major, from the first number on. */
export class MatrixView {
  constructor(
    readonly data: Float32Array,
    readonly rows: number,
    readonly columns: number,
    readonly rowStride = columns,
    readonly columnStride = 1,
    readonly offset = 0,
  ) {}

  /** Numbers from the first of the matrix to its last, in its array. */
  get extent(): number {
    return (this.rows - 1) * this.rowStride + (this.columns - 1) * this.columnStride + 1
  }

  /** The transpose: a view [columns, rows] of the same numbers. */
  transposed(): MatrixView {
    return new MatrixView(this.data, this.columns, this.rows, this.columnStride, this.rowStride, this.offset)
  }
}
