import { describe, expect, it } from 'vitest'
import * as nn from '../frameworks'
import { seeded, softmax } from '../theory'
import { generate, logLikelihood, type GenerateOptions } from './generate'
import { GPT, MICROGPT } from './gpt'

nn.manualSeed(5)
const model = GPT({ ...MICROGPT, std: 0.4 })
const write = (prompt: number[], options: GenerateOptions) =>
  Array.from(generate(model, prompt, options), ({ id }) => id)

describe('generate', () => {
  it('yields each token with its distribution: that of the model after all tokens before', () => {
    const ids = [3, 1]
    for (const { id, probabilities } of generate(model, ids, {
      temperature: 0.8,
      max: 9,
      random: seeded(2),
    })) {
      const expected = softmax(nn.noGrad(() => model(ids)).data.subarray(-27), 0.8)
      probabilities.forEach((p, i) => expect(p).toBeCloseTo(expected[i], 6))
      ids.push(id)
    }
    expect(ids.length).toBe(11)
  })

  it('generates the same text from the same seed', () => {
    const from = (seed: number) => write([0], { random: seeded(seed) })
    expect(from(4)).toEqual(from(4))
    expect(from(4)).not.toEqual(from(5))
    expect(write([0], {})).toEqual(write([0], {}))
  })

  it('ends at a stop token, which it does not yield, after max tokens, and when the context is full', () => {
    const all = write([7, 8], { temperature: 0 })
    expect(all.length).toBe(16 - 2 + 1)
    expect(write([7, 8], { temperature: 0, max: 4 })).toEqual(all.slice(0, 4))
    expect(write([7, 8], { max: 0 })).toEqual([])
    const stop = all[5]
    expect(write([7, 8], { temperature: 0, stop: [stop] })).toEqual(all.slice(0, all.indexOf(stop)))
    expect(write(Array<number>(16).fill(1), {}).length).toBe(1)
  })

  it('does not keep the caller from computing gradients between two tokens', () => {
    const w = nn.tensor([2]).requireGrad()
    for (const _ of generate(model, [1], { max: 3 })) nn.mul(w, w).backward()
    expect(w.grad[0]).toBe(12)
  })

  it('refuses a prompt that is empty or too long', () => {
    expect(() => write([], {})).toThrow('embedding: no ids')
    expect(() => write(Array<number>(17).fill(1), {})).toThrow(
      'generate: a prompt [17] is longer than the context of 16',
    )
  })
})

describe('logLikelihood', () => {
  it('is the sum of the logarithms of each token’s probability', () => {
    const [prompt, continuation] = [[3, 1], [4, 1, 5]] // prettier-ignore
    let sum = 0
    continuation.forEach((id, i) => {
      const logits = nn.noGrad(() => model([...prompt, ...continuation.slice(0, i)])).data.subarray(-27)
      sum += Math.log(softmax(logits)[id])
    })
    expect(logLikelihood(model, prompt, continuation)).toBeCloseTo(sum, 5)
  })

  it('adds up to 1 over all continuations', () => {
    const all = Array.from({ length: 27 }, (_, id) => Math.exp(logLikelihood(model, [2, 3], [id])))
    expect(all.reduce((a, b) => a + b)).toBeCloseTo(1, 5)
  })

  it('refuses an empty or too long prompt or continuation', () => {
    expect(() => logLikelihood(model, [], [1])).toThrow(
      'logLikelihood: prompt [0], continuation [1], context 16',
    )
    expect(() => logLikelihood(model, [1], [])).toThrow('continuation [0]')
    expect(() => logLikelihood(model, [1], Array<number>(17).fill(1))).toThrow(
      'continuation [17], context 16',
    )
    expect(logLikelihood(model, [1], Array<number>(16).fill(1))).toBeLessThan(0)
  })
})
