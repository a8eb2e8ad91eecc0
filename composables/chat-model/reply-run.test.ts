import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadChatModel, readGguf, type ChatModel } from 'llm-stack/models'
import { tinyLlama, written } from '../../packages/llm-stack/models/gguf/tiny-model.test-helper'
import { MAX_REPLY_TOKENS, ReplyRun } from './reply-run'

const messages = [{ role: 'user', content: 'the cat' }] as const
let model: ChatModel
beforeEach(async () => void (model = await loadChatModel(await readGguf([written(tinyLlama())]))))
afterEach(() => void vi.restoreAllMocks())

/** Makes the model write this text, and then end its message. */
function writing(text: string): void {
  const ids = [...model.tokenizer.encode(text), model.template.endId]
  let i = 0
  vi.spyOn(model.decoder, 'read').mockImplementation(() => {
    const id = ids[Math.min(i++, ids.length - 1)]!
    return Float32Array.from({ length: model.decoder.vocabulary }, (_, k) => Number(k === id))
  })
}
/** All states of a reply. */
function states(run: ReplyRun) {
  const all = [run.next()]
  while (!all.at(-1)!.reason) all.push(run.next())
  return all
}

it('only ever grows, with its counts of tokens', () => {
  const all = states(new ReplyRun(model, { messages, maxTokens: 6 }))
  all.slice(1).forEach(({ text }, i) => expect(text.startsWith(all[i]!.text)).toBe(true))
  expect(all.at(-1)).toMatchObject({
    input: model.template.encode(messages).length,
    output: 6,
    reason: 'length',
  })
})

it('continues a text without the template', () => {
  const { input } = new ReplyRun(model, { prompt: 'the cat', maxTokens: 2 }).finish()
  expect(input).toBe(model.tokenizer.encode('the cat').length)
})

it('ends by itself, and is then over', () => {
  writing('a dog.')
  const run = new ReplyRun(model, { messages })
  expect(run.finish()).toMatchObject({ text: 'a dog.', reason: 'stop' })
  expect(run.next()).toBe(run.finish())
})

it('ends before a stop string without revealing any of it', () => {
  writing('a dog. Then')
  const all = states(new ReplyRun(model, { messages, stop: ['. T'] }))
  expect(all.at(-1)).toMatchObject({ text: 'a dog', reason: 'stop' })
  expect(all.some(({ text }) => text.includes('.'))).toBe(false)
})

it('keeps the beginning of a stop string that never came', () => {
  writing('a dog.')
  expect(new ReplyRun(model, { messages, stop: ['. T'] }).finish().text).toBe('a dog.')
})

it('ends where it turns in circles', () => {
  writing('a'.repeat(90))
  expect(new ReplyRun(model, { messages }).finish()).toMatchObject({ reason: 'other' })
})

it('has a limit', () => expect(MAX_REPLY_TOKENS).toBe(120))

it('is the same for the same seed, and another for another', () => {
  const sample = (seed: number) =>
    new ReplyRun(model, { messages, temperature: 2, seed, maxTokens: 10 }).finish().text
  expect(sample(2)).toBe(sample(2))
  expect(new Set([1, 2, 3, 4].map(sample)).size).toBeGreaterThan(1)
})
