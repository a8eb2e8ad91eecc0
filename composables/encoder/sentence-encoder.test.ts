import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { dot } from 'llm-stack/theory'
import { ENCODER_FILE } from './encoder-file'
import { EMBEDDING_WIDTH, SentenceEncoder } from './sentence-encoder'

const bytes = new Uint8Array(readFileSync(`public/${ENCODER_FILE.path}`))
let encoder: SentenceEncoder
beforeAll(async () => void (encoder = await SentenceEncoder.load([bytes])), 30_000)
const cosine = (a: string, b: string) => dot(encoder.embed(a), encoder.embed(b))

describe('the shipped encoder', () => {
  it('is the published file, of the size that the progress expects', () => {
    expect(bytes.length).toBe(ENCODER_FILE.size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ENCODER_FILE.sha256)
  })

  it('gives embeddings of length 1, near for what means the same', () => {
    expect(encoder.embed('Hello')).toHaveLength(EMBEDDING_WIDTH)
    expect(cosine('Hello', 'Hello')).toBeCloseTo(1, 5)
    const near = cosine('Is my puppy allowed inside?', 'Dogs are welcome in the shop')
    expect(near).toBeGreaterThan(cosine('Is my puppy allowed inside?', 'Gift cards never expire') + 0.3)
  })

  it.each(['', '?', '\u202e\u0000', '🙂', 'y'.repeat(500), '漢'.repeat(60)])('reads “%s”', (text) => {
    for (const x of encoder.embed(text)) expect(Number.isFinite(x)).toBe(true)
  })

  it('tells how much has arrived, and refuses a file that is cut short or damaged', async () => {
    const received: number[] = []
    const chunks = [bytes.subarray(0, 4e6), bytes.subarray(4e6)]
    await SentenceEncoder.load(chunks, { progress: (count) => received.push(count) })
    expect(received).toEqual([4e6, bytes.length])
    await expect(SentenceEncoder.load([bytes.subarray(0, 5e6)])).rejects.toThrow('cut short')
    await expect(SentenceEncoder.load([new TextEncoder().encode('<!doctype html>')])).rejects.toThrow(
      RangeError,
    )
  })
})
