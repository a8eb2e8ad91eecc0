import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runToCompletion } from '../time-slicing'
import { storyModel, storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { generate, readLlama, readLlamaWeights, SentencePieceTokenizer } from 'llm-stack/models'
import { WEIGHT_BYTES } from './story-files'
import { MAX_PROMPT_CHARACTERS, MAX_OUTPUT_TOKENS, truncatePrompt, StoryModel } from './story-model'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const files = { weights: file('weights.bin'), tokenizer: file('tokenizer.bin') }
const loadedModel = new StoryModel(files)
const generateText = (prompt: string, tokens = MAX_OUTPUT_TOKENS) =>
  runToCompletion(loadedModel.generateText(prompt, tokens))

describe('the model’s files', () => {
  it('have the size that the progress expects, and the parameters that the slides name', () => {
    expect(files.weights.length).toBe(WEIGHT_BYTES)
    expect(readLlamaWeights(files.weights).numbers).toHaveLength(storyModel.parameters)
  })

  it('are rejected with the reason when truncated', () => {
    const truncated = { ...files, weights: files.weights.slice(0, 1000) }
    expect(() => new StoryModel(truncated)).toThrow('cut short or damaged, checksum differs [1000 bytes]')
  })
})

describe('generateText', () => {
  it('generates greedily to the end of the first sentence', () => {
    const model = readLlama(files.weights)
    const tokenizer = new SentencePieceTokenizer(files.tokenizer)
    for (const prompt of storyQuestions) {
      const { text, tokens, isComplete } = generateText(prompt)
      const max = { temperature: 0, max: tokens }
      const ids = Array.from(generate(model, tokenizer.encode(prompt), max), ({ id }) => id)
      expect(text).toBe(tokenizer.decode(ids))
      expect([isComplete, /^[^.]+\.$/.test(text)]).toEqual([true, true])
    }
  })

  it('continues token by token, and repeats the same text', () => {
    const [prompt] = storyQuestions
    const complete = generateText(prompt)
    const steps = Array.from({ length: complete.tokens }, (_, i) => generateText(prompt, i + 1))
    expect(steps.at(-1)).toEqual(complete)
    steps.forEach(({ text, tokens }, i) =>
      expect([complete.text.startsWith(text), tokens]).toEqual([true, i + 1]),
    )
    expect(steps.slice(0, -1).some(({ isComplete }) => isComplete)).toBe(false)
    expect(generateText('Where is my parcel?').text).toBe(' Whiskers liked to show her friends them.')
    expect(generateText(prompt)).toEqual(complete)
  })

  it('pauses after no more than a few tokens', () => {
    let pauses = 0
    for (const _ of new StoryModel(files).generateText(storyQuestions[1], 1)) pauses++
    expect(pauses).toBeGreaterThan(8)
  })

  it('ends at the token limit if no sentence ends', () => {
    expect(generateText('Why is the sky blue?').tokens).toBeLessThanOrEqual(MAX_OUTPUT_TOKENS)
  })

  it('accepts any typed text after truncatePrompt', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 3 * MAX_PROMPT_CHARACTERS })
    fc.assert(
      fc.property(typed, (text) => {
        const { tokens, isComplete } = generateText(truncatePrompt(text))
        expect([tokens <= MAX_OUTPUT_TOKENS, isComplete]).toEqual([true, true])
      }),
      { numRuns: 5 },
    )
    expect(generateText(truncatePrompt('\u{1F469}\u200D\u{1F467}'.repeat(15_000))).isComplete).toBe(true)
    expect(truncatePrompt('\u{1F600}'.repeat(100_000))).toBe('\u{1F600}'.repeat(MAX_PROMPT_CHARACTERS))
  })
})

describe('checksum', () => {
  it('is unchanged by inference, and changes with a single weight', () => {
    const before = runToCompletion(loadedModel.checksum())
    generateText(storyQuestions[1])
    expect(runToCompletion(loadedModel.checksum())).toBe(before)
    const other = new StoryModel(files)
    const model = (other as unknown as { model: ReturnType<typeof readLlama> }).model
    const [, , query] = model.weightBytes()
    query[7] ^= 1
    expect(runToCompletion(other.checksum())).not.toBe(before)
  })
})

describe('the recorded run', () => {
  it('matches the model’s current output', { timeout: 30_000 }, () => {
    for (const [prompt, story] of Object.entries(storiesRun.continuations))
      expect(generateText(prompt)).toEqual(story)
    const { before, after } = storiesRun.inUse
    expect([before, after]).toEqual(Array(2).fill(runToCompletion(loadedModel.checksum())))
  })
})

it('pads a checksum to eight digits', () => {
  const sums = Array.from({ length: 99 }, (_, n) => {
    const model = { weightBytes: () => [Uint8Array.of(n)] }
    const stub = Object.create(StoryModel.prototype, { model: { value: model } }) as StoryModel
    return runToCompletion(stub.checksum())
  })
  expect(sums.filter((sum) => !/^[\da-f]{8}$/.test(sum))).toEqual([])
  expect(sums.some((sum) => sum.startsWith('0'))).toBe(true)
})
