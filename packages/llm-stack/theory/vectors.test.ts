import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  addMatrices,
  cosine,
  dot,
  matmul,
  nearest,
  norm,
  scale,
  shape,
  transpose,
  type Matrix,
} from './vectors'

const number = fc.double({ min: -10, max: 10, noNaN: true })
const matrix = (m: number, n: number) =>
  fc.array(fc.array(number, { minLength: n, maxLength: n }), { minLength: m, maxLength: m })

function expectClose(a: Matrix, b: Matrix) {
  a.forEach((row, i) => row.forEach((x, j) => expect(x).toBeCloseTo(b[i][j], 6)))
}

describe('vectors', () => {
  it('multiplies, measures and compares', () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32)
    expect(norm([3, 4])).toBe(5)
    expect(cosine([1, 0], [0, 2])).toBe(0)
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(1)
    // Rounded, 3 / (√3·√3) is a little above 1.
    expect(cosine([1, 1, 1], [1, 1, 1])).toBe(1)
    expect(cosine([1, 1, 1], [-1, -1, -1])).toBe(-1)
    expect(add([1, 2], [3, 4])).toEqual([4, 6])
    expect(scale([1, 2], 3)).toEqual([3, 6])
    expect(dot(new Float32Array([1, 2]), [3, 4])).toBe(11)
  })

  it('finds the nearest first, ties in order of index', () => {
    const found = nearest([1, 0], [[0, 2], [1, 1], [3, 0], [2, 2]]) // prettier-ignore
    expect(found.map(({ index }) => index)).toEqual([2, 1, 3, 0])
    expect(found[0].cosine).toBe(1)
  })

  it('refuses lengths that differ, empty vectors, NaN, and the direction of a zero vector', () => {
    expect(() => dot([1, 2], [1])).toThrow('dot: lengths differ, [2] and [1]')
    expect(() => dot([], [])).toThrow('dot: empty input [0]')
    expect(() => norm([NaN])).toThrow('norm: NaN in [1]')
    expect(() => cosine([0, 0], [1, 2])).toThrow('cosine: a zero vector has no direction, [2] and [2]')
    expect(() => cosine([1], [1, 2])).toThrow('cosine: lengths differ, [1] and [2]')
    expect(() => add([1], [1, 2])).toThrow('add: lengths differ, [1] + [2]')
  })
})

describe('matrices', () => {
  it('multiplies rows by columns', () => {
    expect(
      matmul(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6, 7],
          [8, 9, 10],
        ],
      ),
    ).toEqual([
      [21, 24, 27],
      [47, 54, 61],
    ])
  })

  it('is associative, and (AB)ᵀ = BᵀAᵀ', () => {
    fc.assert(
      fc.property(matrix(2, 3), matrix(3, 4), matrix(4, 2), (a, b, c) => {
        expectClose(matmul(matmul(a, b), c), matmul(a, matmul(b, c)))
        expectClose(transpose(matmul(a, b)), matmul(transpose(b), transpose(a)))
      }),
    )
  })

  it('refuses shapes that do not fit, empty or ragged matrices, and NaN', () => {
    expect(() => matmul([[1, 2]], [[1, 2]])).toThrow('matmul: inner sizes differ, [1, 2] × [1, 2]')
    expect(() => matmul([], [[1]])).toThrow('matmul: empty input [0, 0]')
    expect(() => matmul([[1, 2], [3]], [[1], [2]])).toThrow('matmul: ragged matrix, rows [2] and [1]')
    expect(() => matmul([[1]], [])).toThrow('matmul: empty input [0, 0]')
    expect(() => matmul([[NaN]], [[1]])).toThrow('matmul: NaN in [1, 1]')
    expect(() => transpose([[1, NaN], [1, 2]])).toThrow('transpose: NaN in [2, 2]') // prettier-ignore
    expect(() => shape([[]])).toThrow('shape: empty input [1, 0]')
    expect(() => addMatrices([[1], []], [[1]])).toThrow('addMatrices: ragged matrix, rows [1] and [0]')
    expect(() => addMatrices([[1]], [[1, 2]])).toThrow('addMatrices: [1, 1] + [1, 2]')
  })
})
