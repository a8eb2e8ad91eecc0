import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Download } from '../../composables/download'
import { Cutter } from './cutter'
import type { Hand } from './cutters'
import { cutting, gpt2File, headOf, opening, type Cutting, type Wish } from './cutting'
import { sayAloud, sayTokens } from './saying'

const bytes = new Uint8Array(readFileSync('public/gpt2-vocabulary.bin'))

function hand(most = 100_000): Hand {
  const cutter = new Cutter()
  return {
    most,
    loaded: false,
    load: async (file) => cutter.load(file),
    cut: async (...wish) => cutter.cut(...wish),
    stop: () => {},
  }
}
async function watched(wish: Partial<Wish>, by = hand(), file = new Download('v.bin', bytes.length)) {
  const frames: Cutting[] = []
  for await (const frame of cutting(by, { ...opening, ...wish }, undefined, file)) frames.push(frame)
  return { frames, last: frames.at(-1)! }
}
/** A server that answers so. */
function serves(...answers: (() => Response)[]) {
  vi.stubGlobal('document', { baseURI: 'https://example.org/talks/llm/#/tokens' })
  const fetched = vi.fn(async () => answers.shift()!())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const whole = () => new Response(bytes)
const gpt2 = { text: 'strawberry', vocabulary: 'gpt2', merges: 50_000 } as const
afterEach(() => vi.unstubAllGlobals())

test('the file has the size that its progress is measured by', () => {
  expect(gpt2File.size).toBe(bytes.length)
})
test('the toy needs no file', async () => {
  const fetched = serves()
  const { frames, last } = await watched({})
  expect(frames[0]).toEqual({ ...opening, cut: undefined })
  expect(last.cut).toMatchObject({ characters: 31, tokens: 7 })
  expect(fetched).not.toHaveBeenCalled()
})

describe('GPT-2’s vocabulary', () => {
  test('comes once, beside the page, while the toy’s cut is shown', async () => {
    const fetched = serves(whole)
    const by = hand()
    const { frames, last } = await watched(gpt2, by)
    expect(frames[1].news).toBe('GPT-2’s vocabulary is coming: 0 of 200 KB.')
    expect(frames[1].cut!.tokens).toBeGreaterThan(3)
    expect(last).toMatchObject({ vocabulary: 'gpt2', cut: { tokens: 3 } })
    expect(last.news).toBeUndefined()
    expect((await watched({ ...gpt2, text: ' strawberry' }, by)).last.cut!.tokens).toBe(1)
    expect(fetched.mock.calls.map(String)).toEqual(['https://example.org/talks/llm/v.bin'])
  })
  test.each([
    ['there is no file', () => new Response('', { status: 404 }), 'cannot be fetched'],
    ['the network is gone', () => Promise.reject(new TypeError('network')) as never, 'cannot be fetched'],
    ['a page comes instead', () => new Response('<!doctype html>'), 'arrived damaged'],
    ['it is cut short', () => new Response(bytes.subarray(0, 100_000)), 'arrived damaged'],
  ])('%s: a sentence, the toy goes on, and asked again it is fetched again', async (_, answer, says) => {
    serves(answer, whole)
    const file = new Download('v.bin', bytes.length)
    const by = hand()
    const { last } = await watched(gpt2, by, file)
    expect(last).toMatchObject({ vocabulary: 'toy', merges: 32 })
    expect(last.news).toContain(says)
    expect(last.news).toMatch(/so the toy goes on\.$/)
    expect(last.cut!.pieces.map((p) => p.text).join('')).toBe('strawberry')
    expect((await watched(gpt2, by, file)).last.cut!.tokens).toBe(3)
  })
})

test('a long text is counted whole; its beginning is told', async () => {
  const text = 'tower '.repeat(16_000)
  const { last } = await watched({ text })
  expect(last.cut!.characters).toBe(text.length)
  expect(last.text).toBe(headOf(text))
  expect(JSON.stringify(last).length).toBeLessThan(6000)
})
test('whoever cannot take all of it says so', async () => {
  const { last } = await watched({ text: 'a'.repeat(3000) }, hand(2000))
  expect(last.cut!.characters).toBe(2000)
  expect(last.news).toBe('Without a worker: its first 2,000 signs.')
})
test('a worker that breaks is no fault of the file', async () => {
  const broken: Hand = { ...hand(), cut: () => Promise.reject(new Error('the worker broke')) }
  await expect(watched({}, broken)).rejects.toThrow('the worker broke')
})

test('it says what the model gets', async () => {
  serves(whole)
  const by = hand()
  const { last } = await watched(gpt2, by)
  expect(sayTokens(last)).toBe('The model gets 301, 1831, 8396: no letters to count.')
  expect(sayAloud(last)).toMatch(/^10 characters, 3 tokens\. The model gets/)
  expect(sayTokens((await watched({}, by)).last)).toBe('The model gets these 7 numbers: no letters to count.')
  expect(sayTokens((await watched({ merges: 0 }, by)).last)).toBe('Without a merge, every byte is a token.')
  expect(sayTokens((await watched({ text: '' }, by)).last)).toBe('Nothing typed, no tokens.')
})
