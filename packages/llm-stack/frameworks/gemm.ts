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

/** The product is computed in tiles of 4 × 4 sums, small enough for registers, over strips of 4 rows of the left
 *  matrix and 4 columns of the right one, packed to be read in order, at most `DEPTH` numbers long. */
const DEPTH = 256
let packedLeft = new Float64Array(0)
let packedRight = new Float64Array(0)
/** Where a tile that extends beyond the edge of c is computed. */
const edgeTile = new View(new Float32Array(16), 4, 4)

/** Copies columns from…to−1 of x into `strips`, 4 rows interleaved. The last strip repeats the last row where rows are
 *  missing: their sums are not used. */
function pack(x: View, from: number, to: number, strips: Float64Array): void {
  const { data, rows, rowStride, columnStride, offset } = x
  for (let i = 0, s = 0; i < rows; i += 4) {
    const second = Math.min(1, rows - 1 - i) * rowStride
    const third = Math.min(2, rows - 1 - i) * rowStride
    const fourth = Math.min(3, rows - 1 - i) * rowStride
    let at = offset + i * rowStride + from * columnStride
    for (let p = from; p < to; p++, at += columnStride, s += 4) {
      strips[s] = data[at]
      strips[s + 1] = data[at + second]
      strips[s + 2] = data[at + third]
      strips[s + 3] = data[at + fourth]
    }
  }
}

/** c[4 × 4 from `at`] += the strip of packedLeft from `a` · the strip of packedRight from `b`. */
function multiplyTile(a: number, b: number, depth: number, c: View, at: number): void {
  const { data, rowStride, columnStride } = c
  let c00 = 0
  let c01 = 0
  let c02 = 0
  let c03 = 0
  let c10 = 0
  let c11 = 0
  let c12 = 0
  let c13 = 0
  let c20 = 0
  let c21 = 0
  let c22 = 0
  let c23 = 0
  let c30 = 0
  let c31 = 0
  let c32 = 0
  let c33 = 0
  const A = packedLeft
  const B = packedRight
  for (const end = a + 4 * depth; a < end; a += 4, b += 4) {
    const b0 = B[b]
    const b1 = B[b + 1]
    const b2 = B[b + 2]
    const b3 = B[b + 3]
    let x = A[a]
    c00 += x * b0
    c01 += x * b1
    c02 += x * b2
    c03 += x * b3
    x = A[a + 1]
    c10 += x * b0
    c11 += x * b1
    c12 += x * b2
    c13 += x * b3
    x = A[a + 2]
    c20 += x * b0
    c21 += x * b1
    c22 += x * b2
    c23 += x * b3
    x = A[a + 3]
    c30 += x * b0
    c31 += x * b1
    c32 += x * b2
    c33 += x * b3
  }
  addFour(data, at, columnStride, c00, c01, c02, c03)
  addFour(data, at + rowStride, columnStride, c10, c11, c12, c13)
  addFour(data, at + 2 * rowStride, columnStride, c20, c21, c22, c23)
  addFour(data, at + 3 * rowStride, columnStride, c30, c31, c32, c33)
}

/** Adds to four elements of c, `step` apart. */
function addFour(c: Float32Array, at: number, step: number, c0: number, c1: number, c2: number, c3: number) {
  c[at] += c0
  c[at + step] += c1
  c[at + 2 * step] += c2
  c[at + 3 * step] += c3
}

/** c += row·b for a single row, eight columns at a time: a matrix that is read only once is not worth packing. Sums
 *  up in the same order as tiles do: where c is 0, a row of at most DEPTH numbers gives the same bits alone and
 *  among others. */
function multiplyRow(row: View, b: View, c: View): void {
  const { data: x, columnStride: step } = row
  const { data: B, columns: n, rowStride: down, columnStride: right } = b
  const { data: y, columnStride: outStride } = c
  const end = row.offset + row.columns * step
  let j = 0
  for (; j + 8 <= n; j += 8) {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    let s7 = 0
    for (let p = row.offset, at = b.offset + j * right; p < end; p += step, at += down) {
      const xp = x[p]
      s0 += xp * B[at]
      s1 += xp * B[at + right]
      s2 += xp * B[at + 2 * right]
      s3 += xp * B[at + 3 * right]
      s4 += xp * B[at + 4 * right]
      s5 += xp * B[at + 5 * right]
      s6 += xp * B[at + 6 * right]
      s7 += xp * B[at + 7 * right]
    }
    const to = c.offset + j * outStride
    addFour(y, to, outStride, s0, s1, s2, s3)
    addFour(y, to + 4 * outStride, outStride, s4, s5, s6, s7)
  }
  for (; j < n; j++) {
    let sum = 0
    for (let p = row.offset, at = b.offset + j * right; p < end; p += step, at += down) sum += x[p] * B[at]
    y[c.offset + j * outStride] += sum
  }
}

/** c += a·b. a [m, k], b [k, n], c [m, n], in any layout; sums in double precision. Does not check shapes: its
 *  callers do. After Goto & van de Geijn 2008. */
export function gemm(a: View, b: View, c: View): void {
  const { rows: m, columns: n, rowStride, columnStride, offset } = c
  if (m === 1) return multiplyRow(a, b, c)
  const k = a.columns
  const deepest = Math.min(k, DEPTH)
  if (packedLeft.length < (m + 3) * deepest) packedLeft = new Float64Array((m + 3) * deepest)
  if (packedRight.length < (n + 3) * deepest) packedRight = new Float64Array((n + 3) * deepest)
  for (let from = 0; from < k; from += DEPTH) {
    const to = Math.min(k, from + DEPTH)
    const depth = to - from
    pack(a, from, to, packedLeft)
    pack(b.transposed(), from, to, packedRight)
    for (let j = 0; j < n; j += 4)
      for (let i = 0; i < m; i += 4) {
        const at = offset + i * rowStride + j * columnStride
        if (i + 4 <= m && j + 4 <= n) multiplyTile(i * depth, j * depth, depth, c, at)
        else {
          edgeTile.data.fill(0)
          multiplyTile(i * depth, j * depth, depth, edgeTile, 0)
          for (let r = 0; r < 4 && i + r < m; r++)
            for (let s = 0; s < 4 && j + s < n; s++)
              c.data[at + r * rowStride + s * columnStride] += edgeTile.data[4 * r + s]
        }
      }
  }
}
