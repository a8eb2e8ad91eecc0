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

function createBackend(most = 100_000): TokenizerBackend {
  const cutter = new TokenizerDemo()
  return {
    maxCharacters: most,
    hasVocabulary: false,
    load: async (file) => cutter.load(file),
    tokenize: async (...args) => cutter.tokenize(...args),
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
/** A server that answers so. */
function stubFetch(...answers: (() => Response)[]) {
  vi.stubGlobal('document', { baseURI: 'https://example.org/talks/llm/#/tokens' })
  const fetched = vi.fn(async () => answers.shift()!())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const intactFile = () => new Response(bytes)
const gpt2 = { text: 'strawberry', vocabulary: 'gpt2', merges: 50_000 } as const
afterEach(() => vi.unstubAllGlobals())

test('the file has the size that its progress is measured by', () => {
  expect(gpt2Vocabulary.size).toBe(bytes.length)
})
test('the toy needs no file', async () => {
  const fetched = stubFetch()
  const { frames, last } = await collectFrames({})
  expect(frames[0]).toEqual({ ...initialRequest, result: undefined })
  expect(last.result).toMatchObject({ characters: 31, tokens: 7 })
  expect(fetched).not.toHaveBeenCalled()
})

describe('GPT-2’s vocabulary', () => {
  test('comes once, beside the page, while the toy’s cut is shown', async () => {
    const fetched = stubFetch(intactFile)
    const by = createBackend()
    const { frames, last } = await collectFrames(gpt2, by)
    expect(frames[1].status).toBe('GPT-2’s vocabulary is coming: 0 of 200 KB.')
    expect(frames[1].result!.tokens).toBeGreaterThan(3)
    expect(last).toMatchObject({ vocabulary: 'gpt2', result: { tokens: 3 } })
    expect(last.status).toBeUndefined()
    expect((await collectFrames({ ...gpt2, text: ' strawberry' }, by)).last.result!.tokens).toBe(1)
    expect(fetched.mock.calls.map(String)).toEqual(['https://example.org/talks/llm/v.bin'])
  })
  test.each([
    ['there is no file', () => new Response('', { status: 404 }), 'cannot be fetched'],
    ['the network is gone', () => Promise.reject(new TypeError('network')) as never, 'cannot be fetched'],
    ['a page comes instead', () => new Response('<!doctype html>'), 'arrived damaged'],
    ['it is cut short', () => new Response(bytes.subarray(0, 100_000)), 'arrived damaged'],
  ])('%s: a sentence, the toy goes on, and asked again it is fetched again', async (_, answer, says) => {
    stubFetch(answer, intactFile)
    const file = new Download('v.bin', bytes.length)
    const by = createBackend()
    const { last } = await collectFrames(gpt2, by, file)
    expect(last).toMatchObject({ vocabulary: 'toy', merges: 32 })
    expect(last.status).toContain(says)
    expect(last.status).toMatch(/so the toy goes on\.$/)
    expect(last.result!.pieces.map((p) => p.text).join('')).toBe('strawberry')
    expect((await collectFrames(gpt2, by, file)).last.result!.tokens).toBe(3)
  })
})

test('a long text is counted whole; its beginning is told', async () => {
  const text = 'tower '.repeat(16_000)
  const { last } = await collectFrames({ text })
  expect(last.result!.characters).toBe(text.length)
  expect(last.text).toBe(textPreview(text))
  expect(JSON.stringify(last).length).toBeLessThan(6000)
})
test('whoever cannot take all of it says so', async () => {
  const { last } = await collectFrames({ text: 'a'.repeat(3000) }, createBackend(2000))
  expect(last.result!.characters).toBe(2000)
  expect(last.status).toBe('Without a worker: its first 2,000 signs.')
})
test('a worker that breaks is no fault of the file', async () => {
  const broken: TokenizerBackend = {
    ...createBackend(),
    tokenize: () => Promise.reject(new Error('the worker broke')),
  }
  await expect(collectFrames({}, broken)).rejects.toThrow('the worker broke')
})

test('it says what the model gets', async () => {
  stubFetch(intactFile)
  const by = createBackend()
  const { last } = await collectFrames(gpt2, by)
  expect(describeTokens(last)).toBe('The model gets 301, 1831, 8396: no letters to count.')
  expect(announceTokens(last)).toMatch(/^10 characters, 3 tokens\. The model gets/)
  expect(describeTokens((await collectFrames({}, by)).last)).toBe(
    'The model gets these 7 numbers: no letters to count.',
  )
  expect(describeTokens((await collectFrames({ merges: 0 }, by)).last)).toBe(
    'Without a merge, every byte is a token.',
  )
  expect(describeTokens((await collectFrames({ text: '' }, by)).last)).toBe('Nothing typed, no tokens.')
})
