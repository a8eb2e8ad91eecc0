/** Tiles of 4 × 4 sums stay in registers; strips of 4 rows or columns are packed for them, `DEPTH` deep at a time. */
const DEPTH = 256
let left = new Float64Array(0)
let right = new Float64Array(0)
const sums = new Float64Array(16)

/** Copies `count` rows of x, 4 at a time and interleaved, into `to`; missing rows become 0. */
// prettier-ignore
function pack(x: Float32Array, offset: number, row: number, column: number, count: number, depth: number, to: Float64Array): void {
  let t = 0
  for (let i = 0; i < count; i += 4) {
    let s = offset + i * row
    if (i + 4 <= count)
      for (let p = 0; p < depth; p++, s += column, t += 4) {
        to[t] = x[s]; to[t + 1] = x[s + row]; to[t + 2] = x[s + 2 * row]; to[t + 3] = x[s + 3 * row]
      }
    else
      for (let p = 0; p < depth; p++, s += column, t += 4)
        for (let r = 0; r < 4; r++) to[t + r] = i + r < count ? x[s + r * row] : 0
  }
}

/** c += one 4 × 4 tile; of it `rows` × `columns` are inside c. */
// prettier-ignore
function tile(a: number, b: number, depth: number, c: Float32Array, at: number, row: number, column: number, rows: number, columns: number): void {
  let c00 = 0, c01 = 0, c02 = 0, c03 = 0, c10 = 0, c11 = 0, c12 = 0, c13 = 0
  let c20 = 0, c21 = 0, c22 = 0, c23 = 0, c30 = 0, c31 = 0, c32 = 0, c33 = 0
  for (let p = 0, A = left, B = right; p < depth; p++, a += 4, b += 4) {
    const b0 = B[b], b1 = B[b + 1], b2 = B[b + 2], b3 = B[b + 3]
    let x = A[a]; c00 += x * b0; c01 += x * b1; c02 += x * b2; c03 += x * b3
    x = A[a + 1]; c10 += x * b0; c11 += x * b1; c12 += x * b2; c13 += x * b3
    x = A[a + 2]; c20 += x * b0; c21 += x * b1; c22 += x * b2; c23 += x * b3
    x = A[a + 3]; c30 += x * b0; c31 += x * b1; c32 += x * b2; c33 += x * b3
  }
  if (rows === 4 && columns === 4) {
    const j1 = column, j2 = 2 * column, j3 = 3 * column, i1 = at + row, i2 = i1 + row, i3 = i2 + row
    c[at] += c00; c[at + j1] += c01; c[at + j2] += c02; c[at + j3] += c03
    c[i1] += c10; c[i1 + j1] += c11; c[i1 + j2] += c12; c[i1 + j3] += c13
    c[i2] += c20; c[i2 + j1] += c21; c[i2 + j2] += c22; c[i2 + j3] += c23
    c[i3] += c30; c[i3 + j1] += c31; c[i3 + j2] += c32; c[i3 + j3] += c33
    return
  }
  sums[0] = c00; sums[1] = c01; sums[2] = c02; sums[3] = c03; sums[4] = c10; sums[5] = c11; sums[6] = c12; sums[7] = c13
  sums[8] = c20; sums[9] = c21; sums[10] = c22; sums[11] = c23; sums[12] = c30; sums[13] = c31; sums[14] = c32; sums[15] = c33
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) c[at + i * row + j * column] += sums[4 * i + j]
}

/** c += a·b, any layout: element (i, p) of a lies at ao + i·ar + p·ac, and so for b and c. a [m, k], b [k, n], c [m,
 *  n]; sums in double precision. Bounds are the caller's business. After Goto & van de Geijn 2008. */
// prettier-ignore
export function gemm(m: number, n: number, k: number, a: Float32Array, ao: number, ar: number, ac: number, b: Float32Array, bo: number, br: number, bc: number, c: Float32Array, co: number, cr: number, cc: number): void {
  const depth = Math.min(k, DEPTH)
  if (left.length < (m + 3) * depth) left = new Float64Array((m + 3) * depth)
  if (right.length < (n + 3) * depth) right = new Float64Array((n + 3) * depth)
  for (let p = 0; p < k; p += DEPTH) {
    const d = Math.min(DEPTH, k - p)
    pack(a, ao + p * ac, ar, ac, m, d, left)
    pack(b, bo + p * br, bc, br, n, d, right)
    for (let j = 0; j < n; j += 4)
      for (let i = 0; i < m; i += 4)
        tile(i * d, j * d, d, c, co + i * cr + j * cc, cr, cc, Math.min(4, m - i), Math.min(4, n - j))
  }
}
