import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countCharacters, TokenizerDemo, MAX_PIECES } from './tokenizer-demo'
import { samples } from './samples'
import { entries, MERGE_COUNT, SENTENCE, toyTokenizer, toyTokenNumber } from './toy-vocabulary'

const file = new Uint8Array(readFileSync('public/gpt2-vocabulary.bin'))
const tokenizer = new TokenizerDemo()
const gpt2 = (text: string, merges = 50_000) => tokenizer.tokenize(text, 'gpt2', merges)
const sample = (name: string) => samples.find((s) => s.name === name)!.text
const texts = ({ pieces }: { pieces: readonly { text: string }[] }) => pieces.map((p) => p.text)

test('loads the published vocabulary, and nothing else', () => {
  expect(new TokenizerDemo().load(file.subarray(0, 100_000))).toBe(false)
  expect(new TokenizerDemo().load(new TextEncoder().encode('<!doctype html>'))).toBe(false)
  expect(tokenizer.load(file)).toBe(true)
})

describe('with GPT-2’s vocabulary', () => {
  test('strawberry is three tokens, one after a space, and ten without merges', () => {
    expect(gpt2('strawberry')).toMatchObject({ characters: 10, bytes: 10, tokens: 3 })
    expect(gpt2('strawberry').pieces).toEqual([
      { text: 'st', id: 301 },
      { text: 'raw', id: 1831 },
      { text: 'berry', id: 8396 },
    ])
    expect(gpt2(sample('with a space')).tokens).toBe(1)
    expect(gpt2('strawberry', 0).tokens).toBe(10)
  })
  test('one emoji is many tokens, shown as bytes', () => {
    const { pieces, ...figures } = gpt2(sample('an emoji'))
    expect(figures).toEqual({ vocabulary: 'gpt2', characters: 1, bytes: 25, tokens: 14 })
    expect(pieces[0]).toEqual({ text: 'F0 9F 91', bytes: true, id: 41840 })
  })
  test('Thai characters are split into several tokens', () => {
    expect(gpt2(sample('Thai'))).toMatchObject({ characters: 10, bytes: 36, tokens: 24 })
  })
})

describe('the toy vocabulary', () => {
  test('numbers every token uniquely, its entries first', () => {
    const numbers = Array.from({ length: toyTokenizer.size }, (_, id) => toyTokenNumber(id))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i))
    expect(entries).toHaveLength(54)
    const { pieces } = tokenizer.tokenize(SENTENCE, 'toy', MERGE_COUNT)
    expect(pieces.map((p) => p.id)).toEqual([29, 21, 27, 24, 37, 30, 39, 1])
    expect(pieces.map((p) => entries[p.id])).toEqual(texts({ pieces }))
  })
})

describe('unusual input', () => {
  test.each([
    ['an empty text', '', [], 0],
    ['line breaks and tabs', 'a\r\n\tb', ['a', '\\r', '\\n', '\\t', 'b'], 4],
    ['a lone surrogate', 'a\ud83d', ['a', 'ED', 'A0', 'BD'], 2],
    ['a control character', '\x07', ['07'], 1],
    ['the replacement character', '\ufffd', ['EF', 'BF', 'BD'], 1],
    ['right to left', 'שלום', ['D7', 'A9', 'D7', '9C', 'D7', '95', 'D7', '9D'], 4],
  ])('%s', (_, text, expectedTexts, characters) => {
    const result = tokenizer.tokenize(text, 'toy', MERGE_COUNT)
    expect(texts(result)).toEqual(expectedTexts)
    expect(result.characters).toBe(characters)
    expect(result.tokens).toBe(expectedTexts.length)
  })
  test('counts all of a hundred thousand letters, and returns the first tokens', () => {
    const result = gpt2('a'.repeat(100_000))
    expect(result).toMatchObject({ characters: 100_000, bytes: 100_000, tokens: 25_000 })
    expect(result.pieces).toHaveLength(MAX_PIECES)
  })
  test('shortens a token that is too long to display', () => {
    expect(texts(gpt2('='.repeat(64)))).toEqual([`${'='.repeat(40)}…`])
  })
})

test('counts characters as Intl.Segmenter does', () => {
  const family = sample('an emoji')
  const flags = '\u{1f1e8}\u{1f1ed}\u{1f1f8}\u{1f1ea}'
  const thumb = '\u{1f44d}\u{1f3fd}'
  const all = [
    '',
    'abc',
    'e\u0301a',
    family + family,
    flags,
    thumb,
    '1\ufe0f\u20e3',
    'a\r\nb',
    sample('Thai'),
  ]
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const text of all) expect(countCharacters(text), text).toBe([...segments.segment(text)].length)
})
