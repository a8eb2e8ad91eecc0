import { copyMatrix, copyPanels, copyRows, copyRowsBack } from './copy-matrix'
import { KernelMemory } from './kernels/kernel-memory'
import { PANEL } from './kernels/layout'
import { multiplyPanels } from './kernels/multiply-panels'
import type { MatrixView } from './matrix-view'

/** Products of fewer multiplications are computed in place: copying them for the kernels takes longer. */
const SMALL = 2048
/** From so many rows on, b is packed even where it could be used as it lies: rows far apart do not fit into
 *  the cache. */
const PACKED_ROWS = 64
const { fround } = Math
/** Where larger products are computed. */
let memory: KernelMemory | undefined

/** c += a·b in place, four columns at a time. */
function multiplySmall(a: MatrixView, b: MatrixView, c: MatrixView): void {
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

/** c += a·b. a [m, k], b [k, n], c [m, n], in any layout; in 32 bits, each sum in the order of k, so that the
 *  result is the same bits however large the matrices are. Does not check shapes: its callers do. */
export function gemm(a: MatrixView, b: MatrixView, c: MatrixView): void {
  const { rows: m, columns: n } = c
  const k = a.columns
  if (m * k * n < SMALL) return multiplySmall(a, b, c)
  // A result in columns is computed across: cᵀ += bᵀ·aᵀ has the same sums, and its rows are copied at once.
  if (c.columnStride !== 1 && c.rowStride === 1) return gemm(b.transposed(), a.transposed(), c.transposed())
  memory ??= new KernelMemory()
  const count = Math.ceil(n / PANEL)
  const width = count * PANEL
  const asItLies = m < PACKED_ROWS && b.columnStride === 1 && b.extent <= 2 * k * n
  const left = memory.scratch(4 * (2 * m * k + 2 * k * width + 16 + m * width))
  const right = left + 8 * m * k
  const out = right + 4 * (2 * k * width + 16)
  const { floats, kernels } = memory
  const x = copyMatrix(a, floats, left)
  if (asItLies) copyMatrix(b, floats, right)
  else copyPanels(b, floats, right)
  copyRows(c, floats, out, width)
  const [stride, apart] = asItLies ? [4 * b.rowStride, 4 * PANEL] : [4 * PANEL, 4 * PANEL * k]
  const panels = { at: right, count, stride, apart }
  multiplyPanels(kernels, { rows: m, depth: k }, x, panels, { at: out, stride: 4 * width })
  copyRowsBack(c, floats, out, width)
}
