import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../theory'
import { gemm } from './gemm'
import { MatrixView } from './matrix-view'

const random = seeded(17)
/** A view of random numbers in the given layout: row- or column-major, with gaps, from an offset on. */
function randomView(rows: number, columns: number, { across, gap, offset }: Layout): MatrixView {
  const [rowStride, columnStride] = across ? [1, rows + gap] : [columns + gap, 1]
  const length = offset + (rows + gap) * (columns + gap)
  const data = Float32Array.from({ length }, () => random() - 0.5)
  return new MatrixView(data, rows, columns, rowStride, columnStride, offset)
}
type Layout = { across: boolean; gap: number; offset: number }
const layout = fc.record({
  across: fc.boolean(),
  gap: fc.integer({ min: 0, max: 3 }),
  offset: fc.integer({ min: 0, max: 7 }),
})
const at = ({ data, rowStride, columnStride, offset }: MatrixView, i: number, j: number) =>
  data[offset + i * rowStride + j * columnStride]!

/** c + a·b by the definition, number by number. */
const byDefinition = (a: MatrixView, b: MatrixView, c: MatrixView) =>
  Array.from({ length: c.rows }, (_, i) =>
    Array.from({ length: c.columns }, (_, j) => {
      let sum = at(c, i, j)
      for (let p = 0; p < a.columns; p++) sum += at(a, i, p) * at(b, p, j)
      return sum
    }),
  )
const size = fc.integer({ min: 1, max: 11 })

describe('gemm', () => {
  it.each([
    ['the product', size, size],
    ['a single row', fc.constant(1), fc.integer({ min: 8, max: 24 })],
  ])('computes %s by definition, in any layout, and writes to no other element', (_, height, width) =>
    fc.assert(
      fc.property(height, size, width, layout, layout, layout, (m, k, n, left, right, out) => {
        const [a, b, c] = [randomView(m, k, left), randomView(k, n, right), randomView(m, n, out)]
        const [expected, before] = [byDefinition(a, b, c), c.data.slice()]
        gemm(a, b, c)
        expected.forEach((row, i) => row.forEach((x, j) => expect(at(c, i, j)).toBeCloseTo(x, 5)))
        const own = new Set(expected.flatMap((row, i) => row.map((_, j) => c.offset + i * c.rowStride + j * c.columnStride))) // prettier-ignore
        c.data.forEach((x, i) => own.has(i) || expect(x).toBe(before[i]))
      }),
    ),
  )
  it.each([255, 256, 257, 600])('sums all %i terms of each element', (k) => {
    const plain = { across: false, gap: 0, offset: 0 }
    for (const m of [1, 5]) {
      const [a, b, c] = [randomView(m, k, plain), randomView(k, 6, plain), randomView(m, 6, plain)]
      const expected = byDefinition(a, b, c)
      gemm(a, b, c)
      expected.forEach((row, i) => row.forEach((x, j) => expect(at(c, i, j)).toBeCloseTo(x, 4)))
    }
  })

  it.each([
    ['small', size, size],
    ['large', fc.integer({ min: 12, max: 70 }), fc.integer({ min: 12, max: 40 })],
  ])('adds in 32 bits, in the order of k, for %s matrices in any layout', (_, side, depth) =>
    fc.assert(
      fc.property(side, depth, side, layout, layout, layout, (m, k, n, left, right, out) => {
        const [a, b, c] = [randomView(m, k, left), randomView(k, n, right), randomView(m, n, out)]
        const { fround } = Math
        const expected = Array.from({ length: m }, (_, i) =>
          Array.from({ length: n }, (_, j) => {
            let sum = at(c, i, j)
            for (let p = 0; p < k; p++) sum = fround(sum + fround(at(a, i, p) * at(b, p, j)))
            return sum
          }),
        )
        gemm(a, b, c)
        expected.forEach((row, i) => row.forEach((x, j) => expect(at(c, i, j)).toBe(x)))
      }),
      { numRuns: 40 },
    ),
  )
})

it('MatrixView.transposed swaps rows and columns of the same numbers', () => {
  const x = randomView(3, 5, { across: false, gap: 2, offset: 4 })
  const transposed = x.transposed()
  expect([transposed.rows, transposed.columns]).toEqual([5, 3])
  for (let i = 0; i < 3; i++) for (let j = 0; j < 5; j++) expect(at(transposed, j, i)).toBe(at(x, i, j))
  expect(transposed.transposed()).toEqual(x)
})
