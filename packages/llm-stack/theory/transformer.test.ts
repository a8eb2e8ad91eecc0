import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attention, multiHead } from './attention'
import { layerNorm, rmsNorm } from './norm'
import { gaussian, seeded } from './random'
import { block, transformer, type BlockWeights } from './transformer'
import { addMatrices, type Matrix } from './vectors'

const random = seeded(5)
const randomMatrix = (m: number, n: number): Matrix =>
  Array.from({ length: m }, () => Array.from({ length: n }, () => gaussian(random)))
const weights = (width: number, hidden: number): BlockWeights => ({
  wq: randomMatrix(width, width),
  wk: randomMatrix(width, width),
  wv: randomMatrix(width, width),
  wo: randomMatrix(width, width),
  up: randomMatrix(width, hidden),
  down: randomMatrix(hidden, width),
})

describe('attention', () => {
  it('takes a weighted mean of the values', () => {
    const { output, weights } = attention([[0, 0]], [[1, 0], [0, 1]], [[2], [4]]) // prettier-ignore
    expect(weights).toEqual([[0.5, 0.5]])
    expect(output).toEqual([[3]])
  })

  it('divides scores by √d', () => {
    // √4 is 2: a score of ln 9 / 2 = ln 3 has three times the weight of a score of 0.
    const { weights } = attention([[Math.log(9), 0, 0, 0]], [[1, 0, 0, 0], [0, 1, 0, 0]], [[1], [0]]) // prettier-ignore
    expect(weights).toEqual([[expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]])
  })

  it('does not depend on later tokens when causal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(), (n, seed) => {
        const draw = seeded(seed)
        const make = () => Array.from({ length: n }, () => [draw(), draw(), draw()])
        const [q, k, v] = [make(), make(), make()]
        const before = attention(q, k, v, { causal: true })
        before.weights.forEach((row, i) => row.forEach((w, j) => j > i && expect(w).toBe(0)))
        k[n - 1] = [9, 9, 9]
        v[n - 1] = [9, 9, 9]
        const after = attention(q, k, v, { causal: true })
        expect(after.output.slice(0, -1)).toEqual(before.output.slice(0, -1))
      }),
    )
  })

  it('gives each head its own columns', () => {
    const x = randomMatrix(3, 4)
    const { output, heads } = multiHead(x, weights(4, 8), 2, { causal: true })
    expect(heads.map((head) => head.output.map((row) => row.length))).toEqual([[2, 2, 2], [2, 2, 2]]) // prettier-ignore
    expect(output.map((row) => row.length)).toEqual([4, 4, 4])
    for (const count of [3, 0])
      expect(() => multiHead(x, weights(4, 8), count)).toThrow(
        `multiHead: ${count} heads do not divide [3, 4]`,
      )
  })

  it('masks no later token by default', () => {
    const x = randomMatrix(2, 4)
    for (const {
      weights: [first],
    } of [attention(x, x, x), ...multiHead(x, weights(4, 8), 2).heads])
      // prettier-ignore
      expect(first[1]).toBeGreaterThan(0)
  })

  it('names the shapes that do not fit', () => {
    const refusal = (message: string) => new RangeError(`attention: ${message}`)
    expect(() => attention([[1, 2]], [[1]], [[1]])).toThrow(refusal('q [1, 2], k [1, 1], v [1, 1]'))
    expect(() => attention([[1]], [[1], [2]], [[1]])).toThrow(refusal('q [1, 1], k [2, 1], v [1, 1]'))
    expect(() => attention([], [[1]], [[1]])).toThrow(refusal('empty input [0, 0]'))
    expect(() => attention([[1]], [[1], [2]], [[1], [2]], { causal: true })).toThrow(
      refusal('q [1, 1], k [2, 1], v [2, 1], causal'),
    )
  })
})

describe('norms', () => {
  it('give a vector mean 0 and deviation 1 (layer norm), or length √n (RMS norm)', () => {
    const y = layerNorm([1, 2, 3, 4])
    expect(y.reduce((a, b) => a + b)).toBeCloseTo(0)
    expect(y.reduce((a, b) => a + b * b, 0) / 4).toBeCloseTo(1, 4)
    expect(rmsNorm([3, 4]).reduce((a, b) => a + b * b, 0)).toBeCloseTo(2, 4)
    expect(layerNorm([2, 2, 2])).toEqual([0, 0, 0])
    expect(layerNorm([1, 3], [2, 2], [1, 1]).map(Math.round)).toEqual([-1, 3])
    expect(rmsNorm([1, 1], [2, 3]).map(Math.round)).toEqual([2, 3])
  })

  it('refuse vectors that are empty, not finite or of unequal length', () => {
    expect(() => layerNorm([])).toThrow('layerNorm: empty input [0]')
    expect(() => rmsNorm([1, NaN])).toThrow('rmsNorm: NaN at index 1 of [2]')
    expect(() => layerNorm([1, 2], [1])).toThrow('layerNorm: x [2], gain or bias [1]')
  })
})

describe('block', () => {
  it('adds the outputs of attention and MLP to the residual stream, and traces both', () => {
    const trace = block(randomMatrix(5, 4), weights(4, 16), { heads: 2 })
    expect(trace.output).toEqual(addMatrices(addMatrices(trace.input, trace.attended), trace.computed))
    expect(trace.heads).toHaveLength(2)
  })

  it('is causal by default', () => {
    const [x, w] = [randomMatrix(3, 4), weights(4, 8)]
    const other = [...x.slice(0, 2), [9, -9, 9, 0]]
    const first = (input: Matrix, causal?: boolean) => block(input, w, { heads: 2, causal }).output[0]
    expect(first(other)).toEqual(first(x))
    expect(first(other, false)).not.toEqual(first(x, false))
  })

  it('reads the output of the block before it in a stack', () => {
    const x = randomMatrix(3, 4)
    const traces = transformer(x, [weights(4, 8), weights(4, 8)], { heads: 1, norm: rmsNorm })
    expect(traces[1].input).toBe(traces[0].output)
    expect(transformer(x, [], { heads: 1 })).toEqual([])
  })
})
