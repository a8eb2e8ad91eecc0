import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, norm } from 'llm-stack/theory'
import { projectPCA } from './pca'

const number = fc.double({ min: -5, max: 5, noNaN: true }).map((x) => Math.round(x * 8) / 8)
const table = fc.array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 })

describe('a projection to two numbers', () => {
  it('keeps every length and angle of rows that lie in a plane', () => {
    const rows = [
      [3, 0, 0, 0],
      [0, 2, 0, 0],
      [1, 1, 0, 0],
    ]
    const drawn = rows.map(projectPCA(rows, 'none'))
    rows.forEach((a, i) => rows.forEach((b, j) => expect(dot(drawn[i], drawn[j])).toBeCloseTo(dot(a, b), 6)))
    const [a, b] = rows.slice(0, 2).map(projectPCA(rows))
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(Math.sqrt(13), 6)
  })

  it('has the longer axis first and the last row at the top right', () => {
    const rows = [
      [0, 9, 1],
      [0, -9, 1],
      [0, 8, -1],
    ]
    const [x, y] = projectPCA(rows)(rows[2])
    expect(x).toBeGreaterThan(y)
    expect(y).toBeGreaterThan(0)
  })

  it('lengthens no row, and projects the mean to (0, 0)', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const centring of ['mean', 'none'] as const) {
          const drawn = rows.map(projectPCA(rows, centring))
          expect(drawn.flat().every(Number.isFinite)).toBe(true)
          if (centring === 'none')
            rows.forEach((row, i) => expect(norm(drawn[i])).toBeLessThanOrEqual(norm(row) + 1e-6))
          else for (const k of [0, 1]) expect(drawn.reduce((sum, p) => sum + p[k], 0)).toBeCloseTo(0, 5)
          expect(drawn.at(-1)!.every((x) => x >= -1e-6)).toBe(true)
        }
      }),
    )
  })

  it('keeps two opposite rows apart', () => {
    const rows = [
      [1, 2],
      [-2, -4],
    ]
    const [a, b] = rows.map(projectPCA(rows, 'none'))
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(Math.sqrt(45), 6)
  })

  it('projects copies of one row to one point, and rejects no rows or ragged rows', () => {
    const one = [
      [1, 2, 3],
      [1, 2, 3],
    ]
    expect(one.map(projectPCA(one))).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(() => projectPCA([])).toThrow(RangeError)
    expect(() => projectPCA([[1], [1, 2]])).toThrow(RangeError)
    expect(() => projectPCA([])).toThrow(/projectPCA/)
  })
})
