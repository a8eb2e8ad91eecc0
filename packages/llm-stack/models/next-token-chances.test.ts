import { beforeAll, describe, expect, it } from 'vitest'
import { softmax } from '../theory'
import { loadChatModel, type ChatModel } from './chat-model'
import { readGguf } from './gguf'
import { tinyLlama, written } from './gguf/tiny-model.test-helper'
import { nextTokenChances, type NextTokenChances } from './next-token-chances'

let model: ChatModel
beforeAll(async () => void (model = await loadChatModel(await readGguf([written(tinyLlama())]))))

const read = (count: number) =>
  nextTokenChances(model.decoder, model.tokenizer, model.tokenizer.encode('the cat'), count)
/** Share of the others at a temperature. */
function othersShare({ likeliest, others }: NextTokenChances, temperature: number): number {
  const weigh = (logit: number, count = 1) => count * Math.exp(logit / temperature)
  const [known, remaining] = [
    likeliest.reduce((sum, { logit }) => sum + weigh(logit), 0),
    others.reduce((sum, { logit, count }) => sum + weigh(logit, count), 0),
  ]
  return remaining / (known + remaining)
}

describe('the chances of the next token', () => {
  it('are those of softmax, the likeliest first, marks by name', () => {
    const { likeliest, others } = read(260)
    expect(likeliest).toHaveLength(260)
    expect(others).toEqual([])
    const logits = model.decoder.read(model.tokenizer.encode('the cat'))!
    const expected = softmax(logits)
    for (const { id, logit, probability } of likeliest)
      expect([logit, probability]).toEqual([logits[id], expected[id]])
    likeliest.slice(1).forEach((c, i) => expect(c.logit).toBeLessThanOrEqual(likeliest[i].logit))
    expect(likeliest.find(({ id }) => id === 1)!.token).toBe('<|im_end|>')
    expect(likeliest.find(({ id }) => id === 259)!.token).toBe(' th')
  })

  it('sum up all others in groups, exactly at temperature 1 and closely at any other', () => {
    const chances = read(5)
    expect(chances.likeliest).toEqual(read(260).likeliest.slice(0, 5))
    expect(chances.others.reduce((sum, { count }) => sum + count, 0)).toBe(255)
    expect(chances.others.length).toBeLessThan(40)
    const known = chances.likeliest.reduce((sum, { probability }) => sum + probability, 0)
    expect(othersShare(chances, 1)).toBeCloseTo(1 - known, 12)
    const logits = Array.from(model.decoder.read(model.tokenizer.encode('the cat'))!)
    for (const temperature of [0.5, 1.5, 2]) {
      const all = softmax(logits, temperature)
      const share = 1 - chances.likeliest.reduce((sum, { id }) => sum + all[id], 0)
      expect(Math.abs(othersShare(chances, temperature) / share - 1)).toBeLessThan(
        temperature < 1 ? 0.03 : 1e-3,
      )
    }
  })
})
