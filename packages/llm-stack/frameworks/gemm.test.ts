import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../theory'
import { gemm, View } from './gemm'

const random = seeded(17)
/** A view of random numbers in the given layout: row- or column-major, with gaps, from an offset on. */
function randomView(rows: number, columns: number, { across, gap, offset }: Layout): View {
  const [rowStride, columnStride] = across ? [1, rows + gap] : [columns + gap, 1]
  const length = offset + (rows + gap) * (columns + gap)
  const data = Float32Array.from({ length }, () => random() - 0.5)
  return new View(data, rows, columns, rowStride, columnStride, offset)
}
type Layout = { across: boolean; gap: number; offset: number }
const layout = fc.record({
  across: fc.boolean(),
  gap: fc.integer({ min: 0, max: 3 }),
  offset: fc.integer({ min: 0, max: 7 }),
})
const at = ({ data, rowStride, columnStride, offset }: View, i: number, j: number) =>
  data[offset + i * rowStride + j * columnStride]!

/** c + a·b by the definition, number by number. */
const byDefinition = (a: View, b: View, c: View) =>
  Array.from({ length: c.rows }, (_, i) =>
    Array.from({ length: c.columns }, (_, j) => {
      let sum = at(c, i, j)
      for (let p = 0; p < a.columns; p++) sum += at(a, i, p) * at(b, p, j)
      return sum
    }),
  )
const size = fc.integer({ min: 1, max: 11 })
const filled = (rows: number, columns: number, value: number) =>
  new View(new Float32Array(rows * columns).fill(value), rows, columns)

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

  it('sums up a single row of any length in double precision', () => {
    const row = new View(Float32Array.of(1e8, ...Array<number>(298).fill(1), -1e8), 1, 300)
    const c = filled(1, 9, 0)
    gemm(row, filled(300, 9, 1), c)
    expect([...c.data]).toEqual(Array(9).fill(298))
  })

  it('adds the sums of a whole tile to c in double precision', () => {
    const x = new View(
      Float32Array.from({ length: 8 }, (_, i) => (i % 2 ? 2 ** -25 : 2 ** -12)),
      4,
      2,
    )
    const c = filled(4, 4, 1)
    gemm(x, x.transposed(), c)
    // 2⁻²⁴ + 2⁻⁵⁰ is just above half a unit in the last place of 1, which is 2⁻²³.
    expect([...c.data]).toEqual(Array(16).fill(1 + 2 ** -23))
  })

  it('adds nothing to the sums of a tile: one too small for a float keeps its sign', () => {
    const c = filled(4, 4, 0)
    gemm(filled(4, 256, 2 ** -80), filled(256, 4, -(2 ** -80)), c)
    expect([...c.data]).toEqual(Array(16).fill(-0))
  })
})

it('View.transposed swaps rows and columns of the same numbers', () => {
  const x = randomView(3, 5, { across: false, gap: 2, offset: 4 })
  const transposed = x.transposed()
  expect([transposed.rows, transposed.columns]).toEqual([5, 3])
  for (let i = 0; i < 3; i++) for (let j = 0; j < 5; j++) expect(at(transposed, j, i)).toBe(at(x, i, j))
  expect(transposed.transposed()).toEqual(x)
})
