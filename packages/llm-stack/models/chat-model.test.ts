import { describe, expect, it, vi } from 'vitest'
import { loadChatModel } from './chat-model'
import type { ChatMessage } from './chat-template'
import { readGguf } from './gguf'
import { tinyBert, tinyLlama, written } from './gguf/tiny-model.test-helper'

const load = async () => loadChatModel(await readGguf([written(tinyLlama())]))
const model = await load()
const ask = (content: string): ChatMessage[] => [{ role: 'user', content }]

describe('a reply', () => {
  it('comes in parts, with pauses while the prompt is read, and ends with the counts', () => {
    const reply = model.reply(ask('th'.repeat(20)), { maxTokens: 5 })
    const parts = []
    let next = reply.next()
    for (; !next.done; next = reply.next()) parts.push(next.value)
    // More than one part of a prompt of 32 ids and more.
    expect(parts[0]).toEqual({ text: '', tokens: 0 })
    expect(parts.map(({ tokens }) => tokens)).toEqual(
      [...parts.map(({ tokens }) => tokens)].sort((a, b) => a - b),
    )
    expect(next.value).toEqual({ reason: 'length', promptTokens: expect.any(Number), tokens: 5 })
  })

  it('is the same again, and after another conversation', async () => {
    const text = (content: string, from = model) =>
      [...from.reply(ask(content), { maxTokens: 12 })].map((part) => part.text).join('')
    const first = text('the cat')
    text('a dog')
    expect(text('the cat')).toBe(first)
    expect(text('the cat', await load())).toBe(first)
  })

  it('ends at the end of a message, whichever of two tokens the file names', async () => {
    const { decoder, template, tokenizer } = model
    for (const id of [template.endId, 77]) {
      const logits = Float32Array.from({ length: decoder.vocabulary }, (_, i) => Number(i === id))
      vi.spyOn(decoder, 'read').mockReturnValue(logits)
      const tiny = written(tinyLlama(), ({ metadata }) => (metadata['tokenizer.ggml.eos_token_id'] = 77))
      const other = await loadChatModel(await readGguf([tiny]))
      vi.spyOn(other.decoder, 'read').mockReturnValue(logits)
      const reply = other.reply(ask('a'))
      let next = reply.next()
      while (!next.done) next = reply.next()
      expect(next.value).toMatchObject({ reason: 'stop', tokens: 0 })
    }
    expect(tokenizer.size).toBe(decoder.vocabulary)
    vi.restoreAllMocks()
  })

  it('goes on to the end of the context, and says so', async () => {
    const { decoder } = model
    const logits = Float32Array.from({ length: decoder.vocabulary }, (_, i) => Number(i === 50))
    vi.spyOn(decoder, 'read').mockReturnValue(logits)
    const reply = model.reply(ask('a'))
    let next = reply.next()
    while (!next.done) next = reply.next()
    vi.restoreAllMocks()
    const { reason, promptTokens, tokens } = next.value
    expect([reason, promptTokens + tokens]).toEqual(['context', decoder.context + 1])
  })

  it('ends where it turns in circles, if it is asked to', () => {
    const { decoder } = model
    const logits = Float32Array.from({ length: decoder.vocabulary }, (_, i) => Number(i === 50))
    vi.spyOn(decoder, 'read').mockReturnValue(logits)
    const reply = model.reply(ask('a'), { endAtRepetition: true, maxTokens: 40 })
    let next = reply.next()
    while (!next.done) next = reply.next()
    vi.restoreAllMocks()
    expect(next.value).toMatchObject({ reason: 'repetition', tokens: 16 })
  })

  it('is refused if its prompt does not fit', () => {
    const reply = model.reply(ask('x'.repeat(200)))
    expect(() => reply.next()).toThrow(/^ChatModel: a prompt \[\d+\] in a context of 128/)
  })
})

describe('a continuation', () => {
  it('is of the ids alone, and leaves them as they are', () => {
    const ids = model.tokenizer.encode('the cat')
    const count = ids.length
    const continuation = model.generate(ids, { maxTokens: 3 })
    let next = continuation.next()
    while (!next.done) next = continuation.next()
    expect([next.value.promptTokens, ids.length]).toEqual([count, count])
  })

  it('needs a prompt', () => {
    expect(() => model.generate([]).next()).toThrow(/^Decoder/)
  })
})

describe('loadChatModel', () => {
  it('ends the source of a file that it refuses', async () => {
    for (const bytes of [
      written(tinyBert()),
      written(tinyLlama(), ({ metadata }) => (metadata['tokenizer.chat_template'] = 'none')),
      written(tinyLlama(), ({ tensors }) => tensors.pop()),
    ]) {
      const ended = vi.fn()
      const chunks = (function* () {
        try {
          yield bytes.subarray(0, 20_000)
          yield bytes.subarray(20_000)
        } finally {
          ended()
        }
      })()
      await expect(readGguf(chunks).then((file) => loadChatModel(file))).rejects.toThrow(RangeError)
      expect(ended).toHaveBeenCalledOnce()
    }
  })
})
