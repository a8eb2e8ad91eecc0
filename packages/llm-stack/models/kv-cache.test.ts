import { describe, expect, it } from 'vitest'
import * as nn from '../frameworks'
import { seeded } from '../theory'
import { KVCache } from './kv-cache'
import { GPT, MICROGPT, type LanguageModel } from './gpt'
import { Llama } from './llama'

const size = { vocabulary: 19, context: 24, width: 24, heads: 6, blocks: 3 }
/** With large initial weights, so that every position changes the logits. */
const models: Record<string, () => LanguageModel> = {
  microgpt: () => GPT({ ...MICROGPT, std: 0.5 }),
  'GPT-2': () => GPT({ ...size, tied: true, std: 0.3 }),
  Llama: () => {
    const model = Llama({ ...size, hidden: 40, kvHeads: 2 })
    for (const p of model.parameters()) for (let i = 0; i < p.data.length; i++) p.data[i] *= 12
    return model
  },
}
const text = (model: LanguageModel) => {
  const random = seeded(3)
  return Array.from({ length: model.context }, () => Math.floor(random() * model.vocabulary))
}

/** Reads ids in chunks of the given lengths, with a cache → all logits. */
function logitsInChunks(model: LanguageModel, ids: number[], lengths: number[]): number[] {
  const cache = new KVCache(model.context)
  return lengths.flatMap((n) => {
    const chunk = ids.slice(cache.length, cache.length + n)
    return [...nn.noGrad(() => model(chunk, cache)).data]
  })
}

describe.each(Object.entries(models))('a KV cache for %s', (_, make) => {
  nn.manualSeed(11)
  const model = make()
  const ids = text(model)
  const expected = [...nn.noGrad(() => model(ids)).data]
  const largest = Math.max(...expected.map(Math.abs))

  it.each([
    ['token by token', ids.map(() => 1)],
    ['a prompt, then token by token', [7, ...ids.slice(7).map(() => 1)]],
    ['in chunks', [1, 4, 2, model.context - 7]],
  ])('changes no logit at any position: %s', (_, lengths) => {
    const logits = logitsInChunks(model, ids, lengths)
    expect(logits.length).toBe(expected.length)
    logits.forEach((logit, i) => expect(Math.abs(logit - expected[i])).toBeLessThan(1e-5 * largest))
  })

  it('is needed: earlier positions change later logits', () => {
    const alone = nn.noGrad(() => model(ids.slice(-1))).data
    const difference = Math.max(...alone.map((x, i) => Math.abs(x - expected.at(i - alone.length)!)))
    expect(difference).toBeGreaterThan(0.01 * largest)
  })

  it('drops positions when its length is set lower', () => {
    const cache = new KVCache(model.context)
    nn.noGrad(() => model(ids.slice(0, 9), cache))
    cache.length = 5
    const again = [...nn.noGrad(() => model(ids.slice(5, 6), cache)).data]
    expect(again).toEqual(expected.slice(5 * model.vocabulary, 6 * model.vocabulary))
  })

  it('refuses positions beyond the context, and stays unchanged', () => {
    const cache = new KVCache(model.context)
    nn.noGrad(() => model(ids, cache))
    expect(() => nn.noGrad(() => model([0], cache))).toThrow(
      `GPT: the context of ${model.context} is full: ${model.context} read, 1 to come`,
    )
    expect(cache.length).toBe(model.context)
  })

  it('refuses tensors with gradients, and more than one sequence', () => {
    const cache = new KVCache(2 * model.context)
    expect(() => model([1, 2], cache)).toThrow(
      /^KVCache: keys .* would lose their gradient; read within noGrad/,
    )
    expect(() => nn.noGrad(() => model([...ids, ...ids], cache))).toThrow('KVCache: holds one sequence')
    expect(() => nn.noGrad(() => model([1, 2, 3], new KVCache(2)))).toThrow(
      'KVCache: the context of 2 is full',
    )
  })
})
