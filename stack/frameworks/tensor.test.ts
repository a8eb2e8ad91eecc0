import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as nn from '.'

const numbers = fc.double({ min: -3, max: 3, noNaN: true })
const matrix = (m: number, n: number) =>
  fc.array(numbers, { minLength: m * n, maxLength: m * n }).map((data) => nn.tensor(data, [m, n]))
const size = fc.integer({ min: 1, max: 9 })

describe('Tensor', () => {
  it('reads nested and flat numbers', () => {
    const t = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
    expect(t.shape).toEqual([2, 3])
    expect(t.strides).toEqual([3, 1])
    expect(nn.tensor(new Float32Array([1, 2, 3, 4]), [2, 2]).toArray()).toEqual([[1, 2], [3, 4]]) // prettier-ignore
    expect(nn.tensor(3).toArray()).toBe(3)
  })

  it('looks at the same numbers another way', () => {
    const t = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
    expect(nn.transpose(t).toArray()).toEqual([[1, 4], [2, 5], [3, 6]]) // prettier-ignore
    expect(nn.transpose(t).data).toBe(t.data)
    expect(nn.columns(t, 1, 3).toArray()).toEqual([[2, 3], [5, 6]]) // prettier-ignore
    expect(nn.packed(nn.transpose(t)).data).toEqual(new Float32Array([1, 4, 2, 5, 3, 6]))
    expect(nn.packed(t)).toBe(t)
  })

  it('refuses what is no tensor', () => {
    expect(() => nn.tensor([])).toThrow('tensor: empty shape [0]')
    expect(() => nn.tensor([1, 2, 3], [2, 2])).toThrow('tensor: 3 numbers do not fill [2, 2]')
    expect(() => nn.tensor([[1, 2], [3]])).toThrow('tensor: 3 numbers do not fill [2, 2]')
    expect(() => nn.tensor([1, NaN])).toThrow('tensor: NaN or infinity in [2]')
    expect(() => nn.tensor([1, 2]).item()).toThrow('item: needs one element, got [2]')
  })
})

describe('operations', () => {
  it('softmax sums to one and does not notice a shift', () => {
    fc.assert(
      fc.property(matrix(3, 5), fc.double({ min: -50, max: 50, noNaN: true }), (x, shift) => {
        const p = nn.softmax(x)
        for (let row = 0; row < 3; row++)
          expect(p.data.subarray(5 * row, 5 * row + 5).reduce((a, b) => a + b)).toBeCloseTo(1, 5)
        const moved = nn.softmax(nn.tensor(x.data.map((value) => value + shift), [3, 5])) // prettier-ignore
        moved.data.forEach((value, i) => expect(value).toBeCloseTo(p.data[i], 4))
      }),
    )
  })

  it('matmul is associative and agrees with its definition at any size', () => {
    const shapes = fc.tuple(size, size, size, size)
    const any = shapes.chain(([m, k, n, o]) => fc.tuple(matrix(m, k), matrix(k, n), matrix(n, o)))
    fc.assert(
      fc.property(any, (abc) => {
        const [a, b, c] = abc
        const left = nn.matmul(nn.matmul(a, b), c)
        const right = nn.matmul(a, nn.matmul(b, c))
        left.data.forEach((value, i) => expect(Math.abs(value - right.data[i])).toBeLessThan(1e-3))
        const ab = nn.matmul(a, b)
        let sum = 0
        for (let p = 0; p < a.shape[1]; p++)
          sum += a.data[(a.shape[0] - 1) * a.shape[1] + p] * b.data[(p + 1) * b.shape[1] - 1]
        expect(ab.data.at(-1)).toBeCloseTo(sum, 4)
      }),
    )
  })

  it('causal attention never sees ahead', () => {
    fc.assert(
      fc.property(matrix(6, 4), matrix(6, 4), matrix(6, 4), fc.integer({ min: 0, max: 4 }), (q, k, v, i) => {
        const before = nn.attention(q, k, v, 2).data.slice(0, (i + 1) * 4)
        k.data.fill(9, (i + 1) * 4)
        v.data.fill(9, (i + 1) * 4)
        expect(nn.attention(q, k, v, 2).data.slice(0, (i + 1) * 4)).toEqual(before)
      }),
    )
  })

  const a = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
  const b = nn.tensor([[1, 2], [3, 4]]) // prettier-ignore
  const row = nn.tensor([1, 2, 3])
  const refusals: [() => unknown, string][] = [
    [() => nn.add(a, b), 'add: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.add(a, row), 'add: shapes differ, [2, 3] and [3]'],
    [() => nn.mul(a, b), 'mul: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.sub(a, b), 'sub: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.matmul(a, b), 'matmul: inner sizes differ or not matrices, [2, 3] × [2, 2]'],
    [() => nn.linear(a, b), 'linear: inner sizes differ or not matrices, [2, 3] × [2, 2]'],
    [() => nn.linear(a, a, row), 'linear: [2, 3] × [3, 2] + bias [3]'],
    [() => nn.transpose(row), 'transpose: not a matrix, [3]'],
    [() => nn.columns(a, 2, 5), 'columns: 2 to 5 outside [2, 3]'],
    [() => nn.embedding(a, [0, 2]), 'embedding: id 2 at 1 outside [2, 3]'],
    [() => nn.embedding(a, [-1]), 'embedding: id -1 at 0 outside [2, 3]'],
    [() => nn.embedding(a, [0.5]), 'embedding: id 0.5 at 0 of [1] is not a whole number'],
    [() => nn.embedding(a, [NaN]), 'embedding: id NaN at 0 of [1] is not a whole number'],
    [() => nn.embedding(a, []), 'embedding: no ids, [0] into [2, 3]'],
    [() => nn.embedding(a, [0, 1, 0], 2), 'embedding: ids [3] are no rows of 2'],
    [() => nn.layerNorm(a, nn.tensor([1, 2])), 'layerNorm: x [2, 3], gain and bias [2]'],
    [() => nn.layerNorm(a, undefined, row), 'layerNorm: bias [3] without a gain'],
    [() => nn.crossEntropy(a, [0]), 'crossEntropy: logits [2, 3], targets [1]'],
    [() => nn.crossEntropy(a, [0, 3]), 'crossEntropy: target 3 at 1 outside [2, 3]'],
    [() => nn.crossEntropy(a, [0, -2]), 'crossEntropy: target -2 at 1 outside [2, 3]'],
    [
      () => nn.crossEntropy(a, [nn.IGNORE, nn.IGNORE]),
      'crossEntropy: no target of [2] counts, logits [2, 3]',
    ],
    [() => nn.attention(a, b, a), 'attention: q [2, 3], k [2, 2], v [2, 3]'],
    [() => nn.attention(a, a, a, 2), 'attention: 2 heads do not divide [2, 3]'],
  ]
  for (const [run, message] of refusals) it(message, () => expect(run).toThrow(message))
})
