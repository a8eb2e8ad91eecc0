import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as nn from '../../frameworks'
import { gaussian, seeded } from '../../theory'
import { generate, logLikelihood } from '../generate'
import type { LlamaConfig } from '../llama'
import { NaiveLlama } from '../naive-llama.test-helper'
import { SentencePieceTokenizer } from '../tokenizers'
import { LLAMA_FILE, readLlama, readLlama2c, readLlamaWeights } from './llama2c'

const read = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))

/** A file of llama2.c with random weights, large enough that every position changes the logits. */
function llama2c(size: LlamaConfig): { bytes: Uint8Array; numbers: Float32Array } {
  const { width, hidden, blocks, heads, kvHeads, vocabulary, context } = size
  const random = seeded(4)
  const block = width * (2 + 2 * width + (2 * width * kvHeads) / heads + 3 * hidden)
  const count = vocabulary * width + blocks * block + width
  const numbers = Float32Array.from({ length: count }, () => 0.5 * gaussian(random))
  const bytes = new Uint8Array(28 + 4 * count + (4 * context * width) / heads)
  new Int32Array(bytes.buffer, 0, 7).set([width, hidden, blocks, heads, kvHeads, vocabulary, context])
  new Float32Array(bytes.buffer, 28, count).set(numbers)
  return { bytes, numbers }
}
const SIZE = { vocabulary: 11, context: 12, width: 48, heads: 6, blocks: 2, hidden: 20, kvHeads: 2 }
const small = llama2c(SIZE)

describe('a file of llama2.c', () => {
  it('gives a model with the logits of a naive port', () => {
    const naive = new NaiveLlama(SIZE, small.numbers)
    const ids = [1, 7, 3, 3, 10, 0, 5, 9, 2, 2, 8, 6]
    const expected = ids.flatMap((id, position) => [...naive.forward(id, position)])
    const model = readLlama2c(small.bytes)
    const logits = ids.flatMap((_, i) => [...model.read(ids.slice(0, i + 1))!])
    const largest = Math.max(...expected.map(Math.abs))
    expected.forEach((x, i) => expect(Math.abs(logits[i] - x)).toBeLessThan(1e-5 * largest))
  })

  it('is refused, with the reason, if it is foreign, cut short, too long or not finite', () => {
    const web = new TextEncoder().encode('<!doctype html><title>404 Not Found</title>')
    expect(() => readLlama2c(web)).toThrow("readLlama2c: not a Llama's weights, its sizes would be [")
    expect(() => readLlama2c(new Uint8Array(0))).toThrow("not a Llama's weights [0 bytes]")
    expect(() => readLlama2c(small.bytes.slice(0, -4))).toThrow(
      /^readLlama2c: \d+ bytes, its sizes ask for \d+/,
    )
    expect(() => readLlama2c(Uint8Array.of(...small.bytes, 0))).toThrow('its sizes ask for')
    expect(() => readLlama2c(small.bytes.slice(0, 28))).toThrow('28 bytes, its sizes ask for')
    const broken = small.bytes.slice()
    new Float32Array(broken.buffer)[100] = NaN
    expect(() => readLlama2c(broken)).toThrow('readLlama2c: damaged, NaN or infinity')
  })
})

/** A file whose size at `index` is another: of width, hidden, blocks, heads, kvHeads, vocabulary, context. */
function withSize(index: number, size: number): Uint8Array {
  const bytes = small.bytes.slice()
  new Int32Array(bytes.buffer, 0, 7)[index] = size
  return bytes
}

describe('sizes of a file', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('are refused if one is 0: the one at %i', (index) =>
    expect(() => readLlama2c(withSize(index, 0))).toThrow("not a Llama's weights, its sizes would be ["),
  )

  it('are refused if heads do not divide the width into pairs, or key heads the heads', () => {
    expect(() => readLlama2c(withSize(0, 30))).toThrow('its sizes would be [30, 20, 2, 6, 2, 11, 12]')
    expect(() => readLlama2c(withSize(4, 4))).toThrow('its sizes would be [48, 20, 2, 6, 4, 11, 12]')
  })

  it('are refused likewise in the shipped format', () => {
    const bytes = new Uint8Array(40)
    nn.writeFileHeader(bytes, LLAMA_FILE)
    expect(() => readLlama(bytes)).toThrow("readLlama: not a Llama's weights, its sizes would be [0, 0, 0,")
  })
})

describe('the shipped file', () => {
  const shipped = read('weights.bin')

  it('is read at any offset of a buffer', () => {
    const moved = new Uint8Array(shipped.length + 3).subarray(3)
    moved.set(shipped)
    expect(readLlamaWeights(moved)).toEqual(readLlamaWeights(shipped))
  })

  it('is refused if any byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(shipped.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = shipped.slice()
        damaged[at] ^= change
        expect(() => readLlama(damaged)).toThrow(RangeError)
      }),
    )
  })

  it('is refused with the reason', () => {
    const web = new TextEncoder().encode('<!doctype html><title>404 Not Found</title>')
    expect(() => readLlama(web)).toThrow('readLlama: not stored weights [43 bytes]')
    expect(() => readLlama(new Uint8Array(0))).toThrow('not stored weights [0 bytes]')
    expect(() => readLlama(shipped.slice(0, 1000))).toThrow(
      'cut short or damaged, checksum differs [1000 bytes]',
    )
    const newer = shipped.slice()
    newer[4] = 2
    expect(() => readLlama(newer)).toThrow('file of version 2, this reads version 1')
  })
})

describe('stories260K, as shipped in 16-bit floats', () => {
  const model = readLlama(read('weights.bin'))
  const tokenizer = new SentencePieceTokenizer(read('tokenizer.bin'))
  const greedy = (prompt: string, max: number) => {
    const tokens = generate(model, tokenizer.encode(prompt), { temperature: 0, max, stop: [1] })
    return tokenizer.decode([1, ...Array.from(tokens, ({ id }) => id)])
  }

  it('has 260,032 parameters', () => {
    expect(readLlamaWeights(read('weights.bin')).numbers).toHaveLength(260_032)
    expect([model.vocabulary, model.context]).toEqual([512, 512])
  })

  /** The text its author published for temperature 0 and 256 tokens: karpathy/llama2.c, doc/stories260K.md. */
  const PUBLISHED = `Once upon a time, there was a little girl named Lily. She loved to play outside in the park. One day, she saw a big, red ball. She wanted to play with it, but it was too high.
Lily's mom said, "Lily, let's go to the park." Lily was sad and didn't know what to do. She said, "I want to play with your ball, but I can't find it."
Lily was sad and didn't know what to do. She said, "I'm sorry, Lily. I didn't know what to do."
Lily didn't want to help her mom, so she said, "I'm sorry, mom. I didn't know what to do." Her mom said, "Don't worry, Lily. We can help you.`
  it('writes the published text, word for word', () => {
    expect(greedy('', 256)).toBe(PUBLISHED)
  })

  it('continues a question instead of answering it', () => {
    const sentence = (prompt: string) => greedy(prompt, 30).split('.')[0]
    expect(sentence('What is the capital of France?')).toBe('Whiskers liked to see what was inside')
    expect(sentence('Where is my parcel?')).toBe('Whiskers liked to show her friends them')
    expect(sentence('Write a poem about the sea.')).toBe('All the animals were very happy')
  })

  /** Per cent, with the name in the prompt and without: measured with another program, on the float32 original. */
  it.each([
    ['Mia', 66, 2.6],
    ['Max', 68, 5.1],
    ['Sam', 49, 3.4],
    ['Sue', 46, 0.2],
    ['Jack', 39, 1.3],
    ['Tom', 23, 3.4],
  ])(
    'answers with the name %s at %d per cent if the prompt has it, else at %d',
    (name, withName, withoutName) => {
      const question = '"What is your name?" asked the man. "My name is'
      const percent = (prompt: string) => {
        const [before, all] = [prompt, `${prompt} ${name}`].map((text) => tokenizer.encode(text))
        expect(all.slice(0, before.length)).toEqual(before)
        return 100 * Math.exp(logLikelihood(model, before, all.slice(before.length)))
      }
      expect(Math.abs(percent(`${name} had a dog. ${name} was sad. ${question}`) - withName)).toBeLessThan(
        0.6,
      )
      expect(Math.abs(percent(question) - withoutName)).toBeLessThan(0.06)
    },
  )
})
