import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossEntropy, softmax } from './probability'
import { gaussian, seeded } from './random'
import { sample, topK, topP } from './sampling'

const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 })
const temperature = fc.double({ min: 0.05, max: 20, noNaN: true })
const sum = (p: number[]) => p.reduce((a, b) => a + b, 0)

describe('softmax', () => {
  it('sums to 1 and stays the same when a constant is added to every logit', () => {
    fc.assert(
      fc.property(logits, temperature, fc.double({ min: -100, max: 100, noNaN: true }), (z, t, shift) => {
        const p = softmax(z, t)
        expect(sum(p)).toBeCloseTo(1, 10)
        const shifted = softmax(
          z.map((x) => x + shift),
          t,
        )
        p.forEach((x, i) => expect(shifted[i]).toBeCloseTo(x, 8))
      }),
    )
  })

  it('flattens with temperature and keeps the order of the logits', () => {
    const [hot, cold] = [2, 0.5].map((temperature) => softmax([1, 2, 3], temperature))
    expect(hot[2]).toBeLessThan(cold[2])
    expect(hot[0]).toBeGreaterThan(cold[0])
    for (const [one, two, three] of [hot, cold]) expect(one < two && two < three).toBe(true)
    expect(softmax([1000, 0])).toEqual([1, 0])
    expect(softmax([-Infinity, 0, 0])).toEqual([0, 0.5, 0.5])
    expect(softmax([1000, 1001, 998])).toEqual(softmax([0, 1, -2]))
  })

  it('refuses a temperature that is not above 0, and logits without a softmax', () => {
    expect(() => softmax([1, 2], -1)).toThrow('softmax: temperature -1 not above 0, logits [2]')
    expect(() => softmax([1], 0)).toThrow(RangeError)
    expect(() => softmax([1], NaN)).toThrow(RangeError)
    expect(() => softmax([])).toThrow('softmax: empty input [0]')
    expect(() => softmax([1, Infinity])).toThrow('softmax: Infinity at index 1 of [2]')
    expect(() => softmax([1, NaN, 2])).toThrow('softmax: NaN at index 1 of [3]')
    expect(() => softmax([-Infinity, -Infinity])).toThrow('softmax: every logit of [2] is masked')
  })
})

describe('cross-entropy', () => {
  it('is −ln of the probability of the target', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = softmax(z)
        z.forEach((_, i) => p[i] > 1e-12 && expect(crossEntropy(z, i)).toBeCloseTo(-Math.log(p[i]), 8))
      }),
    )
    // e⁻¹⁰⁰⁰ underflows to 0; its logarithm must not.
    expect(crossEntropy([1000, 0], 1)).toBe(1000)
    expect(crossEntropy([1000, 0], 0)).toBe(0)
    for (const target of [2, -1, 0.5])
      expect(() => crossEntropy([1, 2], target)).toThrow(`crossEntropy: target ${target} outside logits [2]`)
    expect(() => crossEntropy([1, NaN], 0)).toThrow('crossEntropy: NaN at index 1 of [2]')
  })
})

describe('sampling', () => {
  it('keeps the likeliest and rescales them to sum to 1', () => {
    expect(topK([0.5, 0.3, 0.2], 1)).toEqual([1, 0, 0])
    expect(topK([0.5, 0.3, 0.2], 9)).toEqual([0.5, 0.3, 0.2])
    expect(topP([0.1, 0.6, 0.3], 0.6)).toEqual([0, 1, 0])
    expect(topP([0.1, 0.6, 0.3], 0.7).map((p) => +p.toFixed(3))).toEqual([0, 0.667, 0.333])
    for (const keep of [(p: number[]) => topK(p, 2), (p: number[]) => topP(p, 0.4)])
      expect(keep([0.1, 0.3, 0.3, 0.3])).toEqual([0, 0.5, 0.5, 0])
  })

  it('refuses to keep none or a part of a token, and what is no distribution', () => {
    for (const k of [0, 1.5, NaN])
      expect(() => topK([1], k)).toThrow(`topK: k must be a whole number from 1, got ${k}`)
    for (const mass of [0, 1.1, NaN])
      expect(() => topP([1], mass)).toThrow(`topP: mass must be in (0, 1], got ${mass}`)
    expect(topP([0.5, 0.5], 1)).toEqual([0.5, 0.5])
    for (const [operation, run] of [
      ['topK', (p: number[]) => topK(p, 1)],
      ['topP', (p: number[]) => topP(p, 1)],
      ['sample', (p: number[]) => sample(p, () => 0)],
    ] as const) {
      expect(() => run([-0.5, 1.5])).toThrow(`${operation}: -0.5 at index 0 of [2] is no probability`)
      expect(() => run([0.5, 0.4])).toThrow(`${operation}: probabilities [2] sum to 0.9, not 1`)
      expect(() => run([0.5, 0.6])).toThrow(`${operation}: probabilities [2] sum to 1.1, not 1`)
    }
  })

  it('samples each index as often as its probability says', () => {
    const random = seeded(7)
    const p = [0.1, 0.2, 0, 0.7]
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 10000; i++) counts[sample(p, random)]++
    counts.forEach((count, i) => expect(count / 10000).toBeCloseTo(p[i], 1))
    expect(counts[2]).toBe(0)
    // Even the least random number is not below 0: index 0 has no share of it.
    expect(sample([0, 1], () => 0)).toBe(1)
    // What rounding leaves over must not go to an index of probability 0.
    expect(sample([0.7, 0.2995, 0], () => 0.99999)).toBe(1)
    expect(() => sample([0.5, NaN], random)).toThrow('sample: NaN at index 1 of [2] is no probability')
  })
})

describe('random', () => {
  it('is Mulberry32, and gives finite normal numbers for every uniform one', () => {
    const random = seeded(42)
    expect([random(), random(), random()]).toEqual([
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
    ])
    expect(gaussian(() => 0)).toBeCloseTo(0)
    expect(gaussian(() => 1 - 2 ** -32)).toBeCloseTo(Math.sqrt(64 * Math.LN2), 6)
  })

  it('repeats for a seed, with normal numbers of mean 0 and variance 1', () => {
    const draws = Array.from({ length: 5 }, seeded(42))
    expect(Array.from({ length: 5 }, seeded(42))).toEqual(draws)
    expect(Array.from({ length: 5 }, seeded(43))).not.toEqual(draws)
    const random = seeded(1)
    const normal = Array.from({ length: 20000 }, () => gaussian(random))
    expect(sum(normal) / normal.length).toBeCloseTo(0, 1)
    expect(sum(normal.map((x) => x * x)) / normal.length).toBeCloseTo(1, 1)
  })
})
