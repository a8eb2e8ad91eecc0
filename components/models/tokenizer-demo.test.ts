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

test('takes in the published vocabulary, and nothing else', () => {
  expect(new TokenizerDemo().load(file.subarray(0, 100_000))).toBe(false)
  expect(new TokenizerDemo().load(new TextEncoder().encode('<!doctype html>'))).toBe(false)
  expect(tokenizer.load(file)).toBe(true)
})

describe('with GPT-2’s vocabulary', () => {
  test('strawberry is three tokens, one with a space before it, ten bytes without merges', () => {
    expect(gpt2('strawberry')).toMatchObject({ characters: 10, bytes: 10, tokens: 3 })
    expect(gpt2('strawberry').pieces).toEqual([
      { text: 'st', id: 301 },
      { text: 'raw', id: 1831 },
      { text: 'berry', id: 8396 },
    ])
    expect(gpt2(sample('with a space')).tokens).toBe(1)
    expect(gpt2('strawberry', 0).tokens).toBe(10)
  })
  test('one emoji is many tokens, and most of them are bytes', () => {
    const { pieces, ...figures } = gpt2(sample('an emoji'))
    expect(figures).toEqual({ characters: 1, bytes: 25, tokens: 14 })
    expect(pieces[0]).toEqual({ text: 'F0 9F 91', bytes: true, id: 41840 })
  })
  test('Thai is cut into parts of characters', () => {
    expect(gpt2(sample('Thai'))).toMatchObject({ characters: 10, bytes: 36, tokens: 24 })
  })
})

describe('the toy', () => {
  test('gives every token a number of its own; its entries come first', () => {
    const numbers = Array.from({ length: toyTokenizer.size }, (_, id) => toyTokenNumber(id))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i))
    expect(entries).toHaveLength(52)
    const { pieces } = tokenizer.tokenize(SENTENCE, 'toy', MERGE_COUNT)
    expect(pieces.map((p) => p.id)).toEqual([28, 41, 46, 35, 37, 41, 25])
    expect(pieces.map((p) => entries[p.id])).toEqual(texts({ pieces }))
  })
})

describe('nothing typed breaks it', () => {
  test.each([
    ['nothing', '', [], 0],
    ['line ends and tabs', 'a\r\n\tb', ['a', '\\r', '\\n', '\\t', 'b'], 4],
    ['half of a pair', 'a\ud83d', ['a', 'ED', 'A0', 'BD'], 2],
    ['a control sign', '\x07', ['07'], 1],
    ['what stands for broken text', '\ufffd', ['EF', 'BF', 'BD'], 1],
    ['right to left', 'שלום', ['D7', 'A9', 'D7', '9C', 'D7', '95', 'D7', '9D'], 4],
  ])('%s', (_, text, wanted, signs) => {
    const cut = tokenizer.tokenize(text, 'toy', MERGE_COUNT)
    expect(texts(cut)).toEqual(wanted)
    expect(cut.characters).toBe(signs)
    expect(cut.tokens).toBe(wanted.length)
  })
  test('of a hundred thousand letters the first tokens are shown, and all are counted', () => {
    const cut = gpt2('a'.repeat(100_000))
    expect(cut).toMatchObject({ characters: 100_000, bytes: 100_000, tokens: 25_000 })
    expect(cut.pieces).toHaveLength(MAX_PIECES)
  })
  test('a token too long to be shown is shortened', () => {
    expect(texts(gpt2('='.repeat(64)))).toEqual([`${'='.repeat(40)}…`])
  })
})

test('characters are counted as Unicode does', () => {
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
