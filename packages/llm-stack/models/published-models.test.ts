import { createReadStream, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { loadChatModel, type ChatModel } from './chat-model'
import type { ChatMessage } from './chat-template'
import { loadEncoder, type Encoder } from './encoder'
import { readGguf } from './gguf'
import {
  describePublished,
  MINILM,
  MINILM_ORACLE,
  publishedFile,
  SMOLLM2,
  SMOLLM2_ORACLE,
} from './published-files.test-helper'

const open = (name: string) => readGguf(createReadStream(publishedFile(name), { highWaterMark: 2 ** 22 }))
const oracle = (name: string) => JSON.parse(readFileSync(publishedFile(name), 'utf8'))
/** Loading and reading, on a busy machine, ms. */
const TIMEOUT = 240_000

/** A prompt with what llama.cpp makes of it, on weights unpacked to 32 bits. */
interface Prompt {
  ids: number[]
  /** The 20 best ids with their logits. */
  top: [id: number, logit: number][]
}

describePublished('SmolLM2', [SMOLLM2, SMOLLM2_ORACLE], () => {
  let model: ChatModel
  beforeAll(async () => {
    model = await loadChatModel(await open(SMOLLM2))
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
    const { prompts }: { prompts: Prompt[] } = oracle(SMOLLM2_ORACLE)
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

describePublished('all-MiniLM-L6-v2', [MINILM, MINILM_ORACLE], () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await loadEncoder(await open(MINILM))
  }, TIMEOUT)

  it('gives nearly the embeddings of its weights before they were packed', () => {
    const { texts }: { texts: { text: string; ids: number[]; embedding: number[] | null }[] } =
      oracle(MINILM_ORACLE)
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
