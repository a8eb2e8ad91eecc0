import { KernelMemory } from './kernels/kernel-memory'
import { PANEL } from './kernels/layout'
import { multiplyPanels } from './kernels/multiply-panels'

/** A matrix within an array: element (i, j) is at offset + i·rowStride + j·columnStride. By default row-major, from
 *  the first number on. */
export class View {
  constructor(
    readonly data: Float32Array,
    readonly rows: number,
    readonly columns: number,
    readonly rowStride = columns,
    readonly columnStride = 1,
    readonly offset = 0,
  ) {}
  /** The transpose: a view [columns, rows] of the same numbers. */
  transposed(): View {
    return new View(this.data, this.columns, this.rows, this.columnStride, this.rowStride, this.offset)
  }
}

/** Products of fewer multiplications are computed in place: copying them for the kernels takes longer. */
const SMALL = 2048
/** From so many rows on, b is packed even where it could be used in place: rows far apart do not fit into the cache. */
const PACKED_ROWS = 64
const { fround } = Math
/** Where larger products are computed. */
let memory: KernelMemory | undefined

/** Numbers from the first of a matrix to its last, in its array. */
const extent = ({ rows, columns, rowStride, columnStride }: View): number =>
  (rows - 1) * rowStride + (columns - 1) * columnStride + 1

/** A matrix in the memory of the kernels: the first number, and numbers from row to row and from column to column. */
interface Copy {
  at: number
  row: number
  column: number
}

/** Copies a matrix to `at`, as it lies if it has few gaps, else row by row. */
function copy(x: View, floats: Float32Array, at: number): Copy {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  if (extent(x) <= 2 * rows * columns) {
    floats.set(data.subarray(offset, offset + extent(x)), at)
    return { at, row: rowStride, column: columnStride }
  }
  for (let i = 0, from = offset, to = at; i < rows; i++, from += rowStride)
    for (let j = 0; j < columns; j++, to++) floats[to] = data[from + j * columnStride]
  return { at, row: columns, column: 1 }
}

/** Copies a matrix to `at` in panels of 8 columns [rows, 8]; the last panel repeats the last column where columns are missing:
 *  their sums are not used. */
function copyPanels(x: View, floats: Float32Array, at: number): void {
  const { data, rows, columns, rowStride, columnStride, offset } = x
  for (let j = 0, to = at; j < columns; j += PANEL) {
    const column = (i: number) => Math.min(i, columns - 1 - j) * columnStride
    const [c1, c2, c3, c4, c5, c6, c7] = [1, 2, 3, 4, 5, 6, 7].map(column)
    let from = offset + j * columnStride
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

/** Copies c row by row to `at`, or from there back into it; `width` numbers from row to row. */
function copyRows(c: View, floats: Float32Array, at: number, width: number, back: boolean): void {
  const { data, rows, columns, rowStride, columnStride, offset } = c
  if (columnStride === 1 && rowStride === columns && width === columns) {
    if (back) data.set(floats.subarray(at, at + rows * columns), offset)
    else floats.set(data.subarray(offset, offset + rows * columns), at)
    return
  }
  for (let i = 0; i < rows; i++)
    for (
      let j = 0, to = at + i * width, from = offset + i * rowStride;
      j < columns;
      j++, from += columnStride
    )
      if (back) data[from] = floats[to + j]
      else floats[to + j] = data[from]
}

/** c += a·b in place, four columns at a time. */
function multiplySmall(a: View, b: View, c: View): void {
  const { data: A, rows: m, columns: k } = a
  const { data: B, columns: n, rowStride: down, columnStride: right } = b
  const { data: C, columnStride: step } = c
  for (let i = 0; i < m; i++) {
    const row = a.offset + i * a.rowStride
    const end = row + k * a.columnStride
    const to = c.offset + i * c.rowStride
    let j = 0
    for (; j + 4 <= n; j += 4) {
      const out = to + j * step
      let s0 = C[out]
      let s1 = C[out + step]
      let s2 = C[out + 2 * step]
      let s3 = C[out + 3 * step]
      for (let p = row, at = b.offset + j * right; p < end; p += a.columnStride, at += down) {
        const x = A[p]
        s0 = fround(s0 + fround(x * B[at]))
        s1 = fround(s1 + fround(x * B[at + right]))
        s2 = fround(s2 + fround(x * B[at + 2 * right]))
        s3 = fround(s3 + fround(x * B[at + 3 * right]))
      }
      C[out] = s0
      C[out + step] = s1
      C[out + 2 * step] = s2
      C[out + 3 * step] = s3
    }
    for (; j < n; j++) {
      let sum = C[to + j * step]
      for (let p = row, at = b.offset + j * right; p < end; p += a.columnStride, at += down)
        sum = fround(sum + fround(A[p] * B[at]))
      C[to + j * step] = sum
    }
  }
}

/** c += a·b. a [m, k], b [k, n], c [m, n], in any layout; in 32 bits, each sum in the order of k, so that the result is the same
 *  bits however large the matrices are. Does not check shapes: its callers do. */
export function gemm(a: View, b: View, c: View): void {
  const { rows: m, columns: n } = c
  const k = a.columns
  if (m * k * n < SMALL) return multiplySmall(a, b, c)
  memory ??= new KernelMemory()
  const panels = Math.ceil(n / PANEL)
  const width = panels * PANEL
  const inPlace = m < PACKED_ROWS && b.columnStride === 1 && extent(b) <= 2 * k * n
  const { kernels } = memory
  const left = memory.scratch(4 * (2 * m * k + 2 * k * width + 16 + m * width)) / 4
  const { floats } = memory
  const x = copy(a, floats, left)
  const right = left + 2 * m * k
  if (inPlace) copy(b, floats, right)
  else copyPanels(b, floats, right)
  const out = right + 2 * k * width + 16
  copyRows(c, floats, out, width, false)
  const [stride, apart] = inPlace ? [b.rowStride, PANEL] : [PANEL, PANEL * k]
  multiplyPanels(
    kernels,
    { rows: m, depth: k },
    { at: 4 * x.at, stride: 4 * x.row, step: 4 * x.column },
    { at: 4 * right, count: panels, stride: 4 * stride, apart: 4 * apart },
    { at: 4 * out, stride: 4 * width },
  )
  copyRows(c, floats, out, width, true)
}
