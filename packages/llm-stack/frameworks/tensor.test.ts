import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as nn from '.'
import { attention, type Matrix } from '../theory'
import { softmaxRow } from './ops/softmax'

const numbers = fc.double({ min: -3, max: 3, noNaN: true })
const matrix = (m: number, n: number) =>
  fc.array(numbers, { minLength: m * n, maxLength: m * n }).map((data) => nn.tensor(data, [m, n]))
const size = fc.integer({ min: 1, max: 9 })

describe('Tensor', () => {
  it('reads nested and flat numbers', () => {
    const t = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
    expect(t.shape).toEqual([2, 3])
    expect(nn.tensor(new Float32Array([1, 2, 3, 4]), [2, 2]).toArray()).toEqual([[1, 2], [3, 4]]) // prettier-ignore
    expect(nn.tensor(3).toArray()).toBe(3)
  })

  it('transposes, slices, concatenates and reshapes', () => {
    const t = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
    expect(nn.transpose(t).toArray()).toEqual([[1, 4], [2, 5], [3, 6]]) // prettier-ignore
    expect(nn.columns(t, 1, 3).toArray()).toEqual([[2, 3], [5, 6]]) // prettier-ignore
    expect(nn.rows(t, 1, 2).toArray()).toEqual([[4, 5, 6]])
    expect(nn.concat([t, nn.rows(t, 0, 1)]).toArray()).toEqual([[1, 2, 3], [4, 5, 6], [1, 2, 3]]) // prettier-ignore
    expect(nn.concat([t, nn.columns(t, 0, 1)], -1).toArray()).toEqual([[1, 2, 3, 1], [4, 5, 6, 4]]) // prettier-ignore
    expect(nn.concat([nn.tensor([1]), nn.tensor([2, 3])], 0).toArray()).toEqual([1, 2, 3])
    expect(nn.reshape(t, [3, 1, 2]).toArray()).toEqual([[[1, 2]], [[3, 4]], [[5, 6]]])
  })

  it('broadcasts as NumPy does', () => {
    const t = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
    expect(nn.add(t, nn.tensor([10, 20, 30])).toArray()).toEqual([[11, 22, 33], [14, 25, 36]]) // prettier-ignore
    expect(nn.sub(nn.tensor([[1], [2]]), t).toArray()).toEqual([[0, -1, -2], [-2, -3, -4]]) // prettier-ignore
    expect(nn.mul(nn.tensor([2]), t).toArray()).toEqual([[2, 4, 6], [8, 10, 12]]) // prettier-ignore
    expect(nn.div(nn.tensor([[6], [12]]), nn.tensor([1, 2])).toArray()).toEqual([[6, 3], [12, 6]]) // prettier-ignore
    expect(nn.sum(t, 0).toArray()).toEqual([5, 7, 9])
    expect(nn.mean(t, -1).toArray()).toEqual([2, 5])
    expect(nn.sum(nn.tensor([1, 2]), 0).toArray()).toEqual([3])
  })

  it('refuses shapes that are impossible or not filled, ragged lists and NaN', () => {
    expect(() => nn.tensor([])).toThrow('tensor: a shape is of whole numbers from 1, got [0]')
    expect(() => nn.tensor([1, 2, 3], [1.5, 2])).toThrow('got [1.5, 2]')
    expect(() => nn.reshape(nn.tensor([1, 2]), [-1, -2])).toThrow(RangeError)
    expect(() => nn.tensor([1, 2, 3], [2, 2])).toThrow('tensor: 3 numbers do not fill [2, 2]')
    expect(() => nn.tensor([[1, 2], [3]])).toThrow('tensor: 3 numbers do not fill [2, 2]')
    expect(() => nn.tensor([1, NaN])).toThrow('tensor: NaN or infinity in [2]')
    expect(() => nn.tensor([1, 2]).item()).toThrow('item: needs one element, got [2]')
  })
})

describe('operations', () => {
  it('softmax sums to 1 and stays the same when a constant is added to every logit', () => {
    fc.assert(
      fc.property(matrix(3, 5), fc.double({ min: -50, max: 50, noNaN: true }), (x, shift) => {
        const p = nn.softmax(x)
        for (let row = 0; row < 3; row++)
          expect(p.data.subarray(5 * row, 5 * row + 5).reduce((a, b) => a + b)).toBeCloseTo(1, 5)
        const shifted = nn.softmax(nn.tensor(x.data.map((value) => value + shift), [3, 5])) // prettier-ignore
        shifted.data.forEach((value, i) => expect(value).toBeCloseTo(p.data[i], 4))
      }),
    )
  })

  it('softmax, attention and cross-entropy stay finite where exp overflows', () => {
    const far = nn.tensor([[1000, 1001, 998], [-1000, -999, -1002]]) // prettier-ignore
    const near = nn.softmax(nn.tensor([[0, 1, -2]])).data
    expect([...nn.softmax(far).data]).toEqual([...near, ...near])
    const attended = nn.attention(nn.tensor([[1000]]), nn.tensor([[1], [2]]), nn.tensor([[3], [4]]), {
      causal: false,
    })
    expect([...attended.data]).toEqual([4])
    expect(nn.crossEntropy(nn.tensor([[1000, 0]]), [1]).item()).toBe(1000)
  })

  it('softmax of one row reads and writes no number of another', () => {
    const [logits, p] = [Float32Array.of(999, 0, 0, 999), new Float32Array(4).fill(7)]
    expect(softmaxRow(logits, p, 1, 2)).toBe(Math.LN2)
    expect([...p]).toEqual([7, 0.5, 0.5, 7])
  })

  it('dropout at rate 0 drops nothing, whatever is drawn', () =>
    expect(nn.dropout(nn.tensor([1, 2]), 0, () => 0).toArray()).toEqual([1, 2]))

  it('layer norm stays exact for numbers far from 0', () => {
    const near = [0, 1, 3, 4, 6, 7, 9]
    const far = nn.layerNorm(nn.tensor(near.map((x) => x + 2 ** 24 - 16)))
    nn.layerNorm(nn.tensor(near)).data.forEach((x, i) => expect(far.data[i]).toBeCloseTo(x, 5))
  })

  it('norms save the normalised numbers, then what each row was multiplied by', () =>
    expect([...nn.rmsNorm(nn.tensor([[2, 2], [3, -3]]), undefined, 0).saved]).toEqual(
      [1, 1, 1, -1, 1 / 2, 1 / 3].map((x) => expect.closeTo(x)),
    )) // prettier-ignore

  it('norms of a constant row are 0, with finite gradients', () => {
    const constant = nn.full([2, 4], 3).requireGrad()
    const y = nn.layerNorm(constant)
    nn.sum(nn.mul(y, nn.tensor([1, 2, 3, 4]))).backward()
    expect([...y.data]).toEqual(Array(8).fill(0))
    expect(constant.grad.every(Number.isFinite)).toBe(true)
    expect([...nn.rmsNorm(nn.tensor([0, 0])).data]).toEqual([0, 0])
  })

  it('rotary positions rotate pairs at the speed given by their base', () => {
    // The second pair of four numbers rotates by position / base^(2/4): at base 4, position 1, half a radian.
    const [, rotated] = nn.rotary(nn.tensor([[0, 0, 1, 0], [0, 0, 1, 0]]), { base: 4 }).toArray() as number[][] // prettier-ignore
    expect(rotated[2]).toBeCloseTo(Math.cos(0.5), 6)
    expect(rotated[3]).toBeCloseTo(Math.sin(0.5), 6)
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

  it('causal attention does not depend on later tokens', () => {
    fc.assert(
      fc.property(matrix(6, 4), matrix(6, 4), matrix(6, 4), fc.integer({ min: 0, max: 4 }), (q, k, v, i) => {
        const before = nn.attention(q, k, v, { heads: 2 }).data.slice(0, (i + 1) * 4)
        k.data.fill(9, (i + 1) * 4)
        v.data.fill(9, (i + 1) * 4)
        expect(nn.attention(q, k, v, { heads: 2 }).data.slice(0, (i + 1) * 4)).toEqual(before)
      }),
    )
  })

  it('attention keeps its weights by sequence, head, query and key', () => {
    const [x, keys] = [nn.randn([2, 3, 4]), nn.randn([2, 5, 4])]
    const { saved } = nn.attention(x, keys, keys, { heads: 2, causal: false })
    const expected = [0, 1].flatMap((s) =>
      [0, 2].flatMap((from) => {
        const [q, k] = [x, keys].map((all) => nn.columns(all, from, from + 2).toArray() as Matrix[])
        return attention(q[s], k[s], k[s]).weights.flat()
      }),
    )
    expect([...saved]).toEqual(expected.map((weight) => expect.closeTo(weight, 5)))
  })

  const x = nn.tensor([1, 1, 1, 1], [2, 2])
  const results: [string, () => nn.Tensor][] = [
    ['add', () => nn.add(x, x)],
    ['sub', () => nn.sub(x, x)],
    ['mul', () => nn.mul(x, x)],
    ['div', () => nn.div(x, x)],
    ['exp', () => nn.exp(x)],
    ['log', () => nn.log(x)],
    ['tanh', () => nn.tanh(x)],
    ['relu', () => nn.relu(x)],
    ['gelu', () => nn.gelu(x)],
    ['silu', () => nn.silu(x)],
    ['logSigmoid', () => nn.logSigmoid(x)],
    ['scale', () => nn.scale(x, 2)],
    ['sum', () => nn.sum(x)],
    ['matmul', () => nn.matmul(x, x)],
    ['linear', () => nn.linear(x, x)],
    ['reshape', () => nn.reshape(x, [4])],
    ['transpose', () => nn.transpose(x)],
    ['slice', () => nn.rows(x, 0, 1)],
    ['expand', () => nn.add(x, nn.full([1], 1)).inputs[1]],
    ['concat', () => nn.concat([x, x])],
    ['embedding', () => nn.embedding(x, [0])],
    ['softmax', () => nn.softmax(x)],
    ['crossEntropy', () => nn.crossEntropy(x, [0, 1])],
    ['logProbability', () => nn.logProbability(x, [0, 1])],
    ['layerNorm', () => nn.layerNorm(x)],
    ['rmsNorm', () => nn.rmsNorm(x)],
    ['rotary', () => nn.rotary(x)],
    ['attention', () => nn.attention(x, x, x)],
  ]
  it.each(results)('%s is named in errors', (name, compute) => {
    const y = compute()
    expect(() => y.requireGrad()).toThrow(
      new RangeError(`requireGrad: ${nn.formatShape(y.shape)} was computed by ${name}`),
    )
  })

  const a = nn.tensor([[1, 2, 3], [4, 5, 6]]) // prettier-ignore
  const b = nn.tensor([[1, 2], [3, 4]]) // prettier-ignore
  const row = nn.tensor([1, 2, 3])
  const refusals: [() => unknown, string][] = [
    [() => nn.add(a, b), 'add: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.add(b, row), 'add: shapes differ, [2, 2] and [3]'],
    [() => nn.div(row, b), 'div: shapes differ, [3] and [2, 2]'],
    [() => nn.sum(a, 2), 'sum: no axis 2 in [2, 3]'],
    [() => nn.mean(a, -3), 'sum: no axis -3 in [2, 3]'],
    [() => nn.reshape(a, [4]), 'reshape: [2, 3] does not fill [4]'],
    [() => nn.rows(a, 1, 3), 'rows: 1 to 3 outside [2, 3]'],
    [() => nn.rows(row, 0, 1), 'rows: 0 to 1 outside [3]'],
    [() => nn.rows(a, 0.5, 1.5), 'rows: 0.5 to 1.5 outside [2, 3]'],
    [() => nn.concat([a, b]), 'concat: [2, 3] and [2, 2], axis -2'],
    [() => nn.concat([row]), 'concat: [3], axis -2'],
    [() => nn.concat([]), 'concat: no tensors, axis -2'],
    [() => nn.rotary(a), 'rotary: 1 heads of pairs do not divide [2, 3]'],
    [() => nn.rotary(b, { heads: 2 }), 'rotary: 2 heads of pairs do not divide [2, 2]'],
    [() => nn.rotary(b, { start: -1 }), 'rotary: start must be a whole number from 0, got -1 for [2, 2]'],
    [() => nn.dropout(a, 1, () => 0), 'dropout: rate must be in [0, 1), got 1 for [2, 3]'],
    [() => nn.logProbability(a, [0]), 'logProbability: logits [2, 3], targets [1]'],
    [() => nn.logProbability(a, [0, 3]), 'logProbability: target 3 at 1 outside [2, 3]'],
    [() => nn.logProbability(a, [0, 0.5]), 'logProbability: id 0.5 at 1 of [2] is not a whole number'],
    [() => nn.mul(a, b), 'mul: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.sub(a, b), 'sub: shapes differ, [2, 3] and [2, 2]'],
    [() => nn.matmul(a, b), 'matmul: inner sizes differ or not matrices, [2, 3] × [2, 2]'],
    [() => nn.linear(a, b), 'linear: inner sizes differ or not matrices, [2, 3] × [2, 2]'],
    [() => nn.linear(a, a, row), 'linear: [2, 3] × [2, 3] + bias [3]'],
    [() => nn.transpose(row), 'transpose: not a matrix, [3]'],
    [() => nn.columns(a, 2, 5), 'columns: 2 to 5 outside [2, 3]'],
    [() => nn.columns(a, -1, 1), 'columns: -1 to 1 outside [2, 3]'],
    [() => nn.columns(a, 1, 1), 'columns: 1 to 1 outside [2, 3]'],
    [() => nn.columns(a, 0.5, 1), 'columns: 0.5 to 1 outside [2, 3]'],
    [() => nn.columns(a, 0, 1.5), 'columns: 0 to 1.5 outside [2, 3]'],
    [() => nn.matmul(row, nn.transpose(a)), 'matmul: inner sizes differ or not matrices, [3] × [3, 2]'],
    [
      () => nn.matmul(a, nn.full([3, 2, 1], 1)),
      'matmul: inner sizes differ or not matrices, [2, 3] × [3, 2, 1]',
    ],
    [() => nn.matmul(a, row), 'matmul: inner sizes differ or not matrices, [2, 3] × [3]'],
    [() => nn.linear(a, a, nn.full([1, 2], 1)), 'linear: [2, 3] × [2, 3] + bias [1, 2]'],
    [() => nn.rotary(nn.full([2, 4], 1), { heads: 0 }), 'rotary: 0 heads of pairs do not divide [2, 4]'],
    [() => nn.rotary(nn.full([2, 6], 1), { heads: 2 }), 'rotary: 2 heads of pairs do not divide [2, 6]'],
    [() => nn.rotary(nn.full([4], 1)), 'rotary: 1 heads of pairs do not divide [4]'],
    [() => nn.rotary(b, { start: 0.5 }), 'rotary: start must be a whole number from 0, got 0.5 for [2, 2]'],
    [() => nn.dropout(a, -0.1, () => 0), 'dropout: rate must be in [0, 1), got -0.1 for [2, 3]'],
    [() => nn.embedding(row, [0]), 'embedding: weight must be a matrix, got [3]'],
    [() => nn.embedding(a, [0, 2]), 'embedding: id 2 at 1 outside [2, 3]'],
    [() => nn.embedding(a, [-1]), 'embedding: id -1 at 0 outside [2, 3]'],
    [() => nn.embedding(a, [0.5]), 'embedding: id 0.5 at 0 of [1] is not a whole number'],
    [() => nn.embedding(a, [NaN]), 'embedding: id NaN at 0 of [1] is not a whole number'],
    [() => nn.embedding(a, []), 'embedding: no ids, [0] into [2, 3]'],
    [() => nn.embedding(a, [0, 1, 0], 2), 'embedding: ids [3] are no rows of 2'],
    [() => nn.layerNorm(a, nn.tensor([1, 2])), 'layerNorm: x [2, 3], gain or bias [2]'],
    [() => nn.layerNorm(a, undefined, row), 'layerNorm: bias [3] without a gain'],
    [() => nn.crossEntropy(a, [0]), 'crossEntropy: logits [2, 3], targets [1]'],
    [() => nn.crossEntropy(a, [0, 3]), 'crossEntropy: target 3 at 1 outside [2, 3]'],
    [() => nn.crossEntropy(a, [0, 0.5]), 'crossEntropy: id 0.5 at 1 of [2] is not a whole number'],
    [() => nn.crossEntropy(a, [0, -2]), 'crossEntropy: target -2 at 1 outside [2, 3]'],
    [
      () => nn.crossEntropy(a, [nn.IGNORE, nn.IGNORE]),
      'crossEntropy: no target of [2] counts, logits [2, 3]',
    ],
    [() => nn.attention(a, b, a), 'attention: q [2, 3], k [2, 2], v [2, 3]'],
    [() => nn.attention(a, a, a, { heads: 2 }), 'attention: 2 heads do not divide [2, 3]'],
    [
      () => nn.attention(a, row, row),
      'attention: q [2, 3], k [3], v [3] must be […, length, width], k and v alike',
    ],
    [
      () => nn.attention(row, b, b),
      'attention: q [3], k [2, 2], v [2, 2] must be […, length, width], k and v alike',
    ],
    [() => nn.attention(a, a, nn.rows(a, 0, 1)), 'attention: q [2, 3], k [2, 3], v [1, 3] must be'],
    [
      () => nn.attention(a, nn.full([2, 2, 3], 1), nn.full([2, 2, 3], 1)),
      'attention: q [2, 3], k [2, 2, 3], v [2, 2, 3] must be',
    ],
    [() => nn.attention(a, a, a, { heads: 0 }), 'attention: 0 heads do not divide [2, 3]'],
    [
      () => nn.attention(b, nn.full([2, 1], 1), nn.full([2, 1], 1), { kvHeads: 0.5 }),
      'attention: q [2, 2], k [2, 1], v [2, 1] do not fit 1 heads and 0.5 of keys and values',
    ],
    [
      () =>
        nn.attention(nn.full([2, 6], 1), nn.full([2, 4], 1), nn.full([2, 4], 1), { heads: 3, kvHeads: 2 }),
      'attention: q [2, 6], k [2, 4], v [2, 4] do not fit 3 heads and 2 of keys and values',
    ],
    [
      () => nn.attention(nn.full([4, 2], 1), b, b),
      'attention: q [4, 2], k [2, 2], v [2, 2]: causal, so no more queries than keys',
    ],
    [
      () => nn.attention(b, b, b, { heads: 2, kvHeads: 1 }),
      'attention: q [2, 2], k [2, 2], v [2, 2] do not fit 2 heads and 1 of keys and values',
    ],
  ]
  for (const [run, message] of refusals) it(`refuse with “${message}”`, () => expect(run).toThrow(message))
})
