import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, norm } from '../../stack/theory'
import { projectPCA } from './pca'

const number = fc.double({ min: -5, max: 5, noNaN: true }).map((x) => Math.round(x * 8) / 8)
const table = fc.array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 })

describe('squeezed to two numbers', () => {
  it('what lies in a plane keeps every length and angle', () => {
    const rows = [
      [3, 0, 0, 0],
      [0, 2, 0, 0],
      [1, 1, 0, 0],
    ]
    const drawn = rows.map(projectPCA(rows, 'nought'))
    rows.forEach((a, i) => rows.forEach((b, j) => expect(dot(drawn[i], drawn[j])).toBeCloseTo(dot(a, b), 6)))
    const [a, b] = rows.slice(0, 2).map(projectPCA(rows))
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(Math.sqrt(13), 6)
  })

  it('the longer axis comes first, the last row lies right and up', () => {
    const rows = [
      [0, 9, 1],
      [0, -9, 1],
      [0, 8, -1],
    ]
    const [x, y] = projectPCA(rows)(rows[2])
    expect(x).toBeGreaterThan(y)
    expect(y).toBeGreaterThan(0)
  })

  it('nothing grows, and the middle lies in the middle', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const from of ['middle', 'nought'] as const) {
          const put = projectPCA(rows, from)
          const drawn = rows.map(put)
          expect(drawn.flat().every(Number.isFinite)).toBe(true)
          if (from === 'nought')
            rows.forEach((row, i) => expect(norm(drawn[i])).toBeLessThanOrEqual(norm(row) + 1e-6))
          else for (const k of [0, 1]) expect(drawn.reduce((sum, p) => sum + p[k], 0)).toBeCloseTo(0, 5)
          expect(drawn.at(-1)!.every((x) => x >= -1e-6)).toBe(true)
        }
      }),
    )
  })

  it('two rows that point apart stay apart', () => {
    const rows = [
      [1, 2],
      [-2, -4],
    ]
    const [a, b] = rows.map(projectPCA(rows, 'nought'))
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(Math.sqrt(45), 6)
  })

  it('is the same each time; copies of one point lie on one another', () => {
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
  })
})
