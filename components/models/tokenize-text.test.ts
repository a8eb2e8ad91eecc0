import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Download } from '../../composables/download'
import { TokenizerDemo } from './tokenizer-demo'
import type { TokenizerBackend } from './tokenizer-backends'
import {
  tokenizeText,
  gpt2Vocabulary,
  textPreview,
  initialRequest,
  type TokenizeFrame,
  type TokenizeRequest,
} from './tokenize-text'
import { announceTokens, describeTokens } from './describe-tokens'

const bytes = new Uint8Array(readFileSync('public/gpt2-vocabulary.bin'))

function createBackend(maxCharacters = 100_000): TokenizerBackend {
  const tokenizer = new TokenizerDemo()
  return {
    maxCharacters,
    hasVocabulary: false,
    load: async (file) => tokenizer.load(file),
    tokenize: async (...args) => tokenizer.tokenize(...args),
    stop: () => {},
  }
}
async function collectFrames(
  request: Partial<TokenizeRequest>,
  backend = createBackend(),
  file = new Download('v.bin', bytes.length),
) {
  const frames: TokenizeFrame[] = []
  for await (const frame of tokenizeText(backend, { ...initialRequest, ...request }, undefined, file))
    frames.push(frame)
  return { frames, last: frames.at(-1)! }
}
/** Stubs fetch with these responses, in order. */
function stubFetch(...responses: (() => Response)[]) {
  vi.stubGlobal('document', { baseURI: 'https://example.org/talks/llm/#/tokens' })
  const fetched = vi.fn(async () => responses.shift()!())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const intactFile = () => new Response(bytes)
const gpt2 = { text: 'strawberry', vocabulary: 'gpt2', merges: 50_000 } as const
afterEach(() => vi.unstubAllGlobals())

test('the vocabulary file has the size that its progress is measured by', () => {
  expect(gpt2Vocabulary.size).toBe(bytes.length)
})
test('the vocabulary file lies beside the page', async () => {
  const fetched = stubFetch(intactFile)
  await gpt2Vocabulary.fetch()
  gpt2Vocabulary.forget()
  expect(fetched.mock.calls.map(String)).toEqual(['https://example.org/talks/llm/gpt2-vocabulary.bin'])
})
test('the toy vocabulary needs no file', async () => {
  const fetched = stubFetch()
  const { frames, last } = await collectFrames({})
  expect(frames[0]).toEqual({ ...initialRequest, result: undefined })
  expect(last.result).toMatchObject({ characters: 20, tokens: 8 })
  expect(fetched).not.toHaveBeenCalled()
})

describe('GPT-2’s vocabulary', () => {
  test('is fetched once, relative to the page, while the toy’s tokens are shown', async () => {
    const fetched = stubFetch(intactFile)
    const backend = createBackend()
    const { frames, last } = await collectFrames(gpt2, backend)
    expect(frames[1].status).toBe('GPT-2’s vocabulary is coming: 0 of 200 KB.')
    expect(frames[1].result).toMatchObject({ vocabulary: 'toy' })
    expect(frames[1].result!.tokens).toBeGreaterThan(3)
    expect(last).toMatchObject({ vocabulary: 'gpt2', result: { vocabulary: 'gpt2', tokens: 3 } })
    expect(last.status).toBeUndefined()
    expect((await collectFrames({ ...gpt2, text: ' strawberry' }, backend)).last.result!.tokens).toBe(1)
    expect(fetched.mock.calls.map(String)).toEqual(['https://example.org/talks/llm/v.bin'])
  })
  test('has its progress told while it is fetched', async () => {
    stubFetch(() => new Promise((resolve) => setTimeout(() => resolve(intactFile()), 350)) as never)
    const { frames } = await collectFrames(gpt2)
    const progress = frames.filter(({ status }) => status?.includes('is coming'))
    expect(progress.length).toBeGreaterThan(1)
  })
  test('is the result’s once it has cut the text, not while it loads', async () => {
    stubFetch(intactFile)
    const { frames } = await collectFrames(gpt2)
    const vocabularies = frames.map(({ result }) => result && [result.vocabulary, result.tokens === 3])
    expect(new Set(vocabularies.map(String))).toEqual(new Set(['undefined', 'toy,false', 'gpt2,true']))
  })
  test.each([
    ['no file', () => new Response('', { status: 404 }), 'cannot be fetched'],
    ['no network', () => Promise.reject(new TypeError('network')) as never, 'cannot be fetched'],
    ['an HTML page instead', () => new Response('<!doctype html>'), 'arrived damaged'],
    ['a truncated file', () => new Response(bytes.subarray(0, 100_000)), 'arrived damaged'],
  ])(
    '%s: states the problem, falls back to the toy, and fetches again next time',
    async (_, respond, message) => {
      stubFetch(respond, intactFile)
      const file = new Download('v.bin', bytes.length)
      const backend = createBackend()
      const { last } = await collectFrames(gpt2, backend, file)
      expect(last).toMatchObject({ vocabulary: 'toy', merges: 32 })
      expect(last.status).toContain(message)
      expect(last.status).toMatch(/so the toy goes on\.$/)
      expect(last.result!.pieces.map((p) => p.text).join('')).toBe('strawberry')
      expect((await collectFrames(gpt2, backend, file)).last.result!.tokens).toBe(3)
    },
  )
})

test('counts all of a long text, and shares only its beginning', async () => {
  const text = 'tower '.repeat(16_000)
  const { last } = await collectFrames({ text })
  expect(last.result!.characters).toBe(text.length)
  expect(last.text).toBe(textPreview(text))
  expect(JSON.stringify(last).length).toBeLessThan(6000)
})
test('waits before a long text is cut, in case more is typed', async () => {
  expect((await collectFrames({ text: 'a'.repeat(5000) })).frames).toHaveLength(2)
  const { frames } = await collectFrames({ text: 'a'.repeat(5001) })
  expect(frames).toHaveLength(3)
  expect(frames[1]).toEqual(frames[0])
})
test('states so if a backend cannot take all of the text', async () => {
  const { last } = await collectFrames({ text: 'a'.repeat(3000) }, createBackend(2000))
  expect(last.result!.characters).toBe(2000)
  expect(last.status).toBe('Without a worker: its first 2,000 signs.')
})
test('passes on the error of a broken worker', async () => {
  const broken: TokenizerBackend = {
    ...createBackend(),
    tokenize: () => Promise.reject(new Error('the worker broke')),
  }
  await expect(collectFrames({}, broken)).rejects.toThrow('the worker broke')
})

test('describes the tokens that the model receives', async () => {
  stubFetch(intactFile)
  const backend = createBackend()
  const { last } = await collectFrames(gpt2, backend)
  expect(describeTokens(last)).toBe('The model gets 301, 1831, 8396: no letters to count.')
  expect(announceTokens(last)).toMatch(/^10 characters, 3 tokens\. The model gets/)
  expect(describeTokens((await collectFrames({}, backend)).last)).toBe(
    'The model gets these 8 numbers: no letters to count.',
  )
  expect(describeTokens((await collectFrames({ merges: 0 }, backend)).last)).toBe(
    'Without a merge, every byte is a token.',
  )
  expect(describeTokens((await collectFrames({ text: '' }, backend)).last)).toBe('Nothing typed, no tokens.')
})
