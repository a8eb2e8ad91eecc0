import { createReadStream, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadChatModel, type ChatModel } from './chat-model'
import type { ChatMessage } from './chat-template'
import { loadEncoder, type Encoder } from './encoder'
import { readGguf } from './gguf'

const folder = process.env.LLM_STACK_MODELS
const open = (name: string) => readGguf(createReadStream(`${folder}/${name}`, { highWaterMark: 2 ** 22 }))
const oracle = (name: string) => JSON.parse(readFileSync(`${folder}/${name}-oracle.json`, 'utf8'))
/** Loading and reading, on a busy machine, ms. */
const TIMEOUT = 240_000

/** A prompt with what llama.cpp makes of it, on weights unpacked to 32 bits. */
interface Prompt {
  ids: number[]
  /** The 20 best ids with their logits. */
  top: [id: number, logit: number][]
}

describe.skipIf(!folder)('SmolLM2 (skipped without LLM_STACK_MODELS)', () => {
  let model: ChatModel
  beforeAll(async () => {
    model = await loadChatModel(await open('SmolLM2-135M-Instruct.Q4_1.gguf'))
  }, TIMEOUT)
  const reply = (...contents: string[]) => {
    const messages = contents.map((content, i): ChatMessage => ({
      role: i % 2 ? 'assistant' : 'user',
      content,
    }))
    const parts = [...model.reply(messages, { maxTokens: 40 })]
    return parts.map(({ text }) => text).join('')
  }

  it('gives the logits of llama.cpp for 12 prompts, packed as they are', { timeout: TIMEOUT }, () => {
    const { prompts }: { prompts: Prompt[] } = oracle('smollm2')
    expect(prompts).toHaveLength(12)
    for (const { ids, top } of prompts) {
      const logits = model.decoder.read(ids)!
      expect(Math.max(...top.map(([id, logit]) => Math.abs(logits[id]! - logit)))).toBeLessThan(0.02)
    }
  })

  it('answers, and remembers what is sent again', { timeout: TIMEOUT }, () => {
    expect(reply('What is the capital of Germany?')).toBe('The capital of Germany is Berlin.')
    expect(reply('My name is Mia.', 'Hello Mia.', 'What is my name?')).toContain('Mia')
  })
})

describe.skipIf(!folder)('all-MiniLM-L6-v2 (skipped without LLM_STACK_MODELS)', () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await loadEncoder(await open('all-MiniLM-L6-v2.Q4_1.gguf'))
  }, TIMEOUT)

  it('gives nearly the embeddings of its weights before they were packed', () => {
    const { texts }: { texts: { text: string; ids: number[]; embedding: number[] | null }[] } =
      oracle('minilm')
    const cosines = texts.flatMap(({ text, ids, embedding }) => {
      if (!embedding) return []
      const own = encoder.embed(ids)
      return [[text, own.reduce((sum, x, i) => sum + x * embedding[i]!, 0)] as const]
    })
    expect(cosines).toHaveLength(7)
    // Four bits a weight change the embedding of a single short word most.
    for (const [text, cosine] of cosines) expect(cosine).toBeGreaterThan(text === "don't" ? 0.9 : 0.96)
  })
})
