import { describe, expect, it } from 'vitest'
import { seeded, softmax } from '../theory'
import { sampleToken, type SamplingOptions } from './sample-token'

describe('sampleToken', () => {
  const logits = [1, 3, 2, -1]
  it('takes the likeliest token at temperature 0, of ties the first, and returns the probabilities of temperature 1', () => {
    const { id, probabilities } = sampleToken(logits, { temperature: 0 }, seeded(1))
    expect(id).toBe(1)
    expect(probabilities).toEqual(softmax(logits))
    expect(sampleToken([2, 2], { temperature: 0 }, seeded(1)).id).toBe(0)
  })

  it('samples as often as its probabilities say, also after topK and topP', () => {
    const shares = (options: SamplingOptions) => {
      const random = seeded(6)
      const counts = [0, 0, 0, 0]
      for (let i = 0; i < 20_000; i++) counts[sampleToken(logits, options, random).id]++
      return { counts, probabilities: sampleToken(logits, options, random).probabilities }
    }
    for (const options of [{}, { temperature: 0.5 }, { topK: 2 }, { topP: 0.7 }, { topK: 3, topP: 0.8 }]) {
      const { counts, probabilities } = shares(options)
      counts.forEach((count, i) => expect(count / 20_000).toBeCloseTo(probabilities[i], 1.7))
    }
    expect(sampleToken(logits, { topK: 2 }, seeded(1)).probabilities.map((p) => p > 0)).toEqual([false, true, true, false]) // prettier-ignore
    expect(sampleToken(logits, { topP: 0.6 }, seeded(1)).probabilities).toEqual([0, 1, 0, 0])
    const hot = softmax(logits, 2)
    expect(sampleToken(logits, { temperature: 2, topP: 1 }, seeded(1)).probabilities[3]).toBeCloseTo(
      hot[3],
      9,
    )
    expect(() => sampleToken(logits, { temperature: -1 }, seeded(1))).toThrow('softmax: temperature -1')
  })
})
