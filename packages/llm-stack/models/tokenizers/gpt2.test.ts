import { encode as published } from 'gpt-tokenizer/encoding/r50k_base'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BYTE_TOKENS } from './byte-pair-tokenizer'
import { wellFormed } from './strings.test-helper'
import { loadVocabulary } from './vocabulary-file'

const file = new Uint8Array(readFileSync('public/gpt2-vocabulary.bin'))
const gpt2 = loadVocabulary(file)

describe('GPT-2’s vocabulary gives the same ids as gpt-tokenizer', () => {
  const corpus: Record<string, string> = {
    'the talk': readFileSync('slides.md', 'utf8'),
    'its code':
      readFileSync('packages/llm-stack/frameworks/autograd.ts', 'utf8') +
      readFileSync('styles/tokens.css', 'utf8'),
    data: readFileSync('package-lock.json', 'utf8').slice(0, 30_000),
    emoji: '👩‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁥󠁮󠁧󠁿🇨🇭🇸🇪❤️‍🔥 1️⃣ 😀😀😀 text 🧑🏿‍🚀!',
    'line ends': 'one\r\ntwo\r\n\r\n  three\n\n\tfour\r five\u2028six\u0085seven\v\f\n',
    Chinese: '大型语言模型把文本切成词元。今天天气很好，我们去公园吧！',
    Japanese: '吾輩は猫である。名前はまだ無い。カタカナとひらがな、ﾊﾝｶｸ',
    Thai: 'ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ',
    'Khmer and Burmese': 'ភាសាខ្មែរ မြန်မာဘာသာ',
    'right to left': 'שלום עולם مرحبا بالعالم، كيف حالك؟ ١٢٣',
    Indic: 'नमस्ते दुनिया १२३ தமிழ் తెలుగు',
    European: 'Größe, naïve café, Ærø, Łódź, Ελληνικά, русский язык, İstanbul, ﬁ ½ Ⅷ ²',
    decomposed: 'e\u0301 a\u030a n\u0303 \u200b\u200d\u00ad\ufeff x',
    code: 'for (let i = 0; i < n; i++) {\n\t\tif (a[i] !== b?.[i]) return `${x}`;\n        }\n/* é */ def f(x):\n    return x**2',
    addresses:
      'https://example.org/a/b?c=d&e=%20f#g user.name+tag@mail.example.co.uk C:\\Users\\x 192.168.0.1',
    numbers: '3.14159 1,000,000 0x1F 1e-9 2024-02-29 +41 44 123 45 67 99999999999999999999 ½ ٣',
    contractions: "I'm you're we've they'll he'd it's don't DON'T 'twas o'clock ''s",
    blanks: `a${' '.repeat(1)}b${' '.repeat(2)}c${' '.repeat(97)}d\t\t\te\n\n\n\nf${'\u00a0 \u3000'.repeat(9)}g   `,
    runs: `${'a'.repeat(1001)} ${'='.repeat(300)} ${'ab'.repeat(200)} ${'0'.repeat(129)} ${'!?'.repeat(77)}`,
    controls: Array.from({ length: 0x120 }, (_, code) => String.fromCharCode(code)).join(''),
    'one of each kind': ' SolidGoldMagikarp strawberry antidisestablishmentarianism',
  }
  test.each(Object.entries(corpus))('%s', (_, text) => {
    expect(gpt2.encode(text)).toEqual(published(text))
    expect(gpt2.decode(gpt2.encode(text))).toBe(text)
  })
  test('for any text', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aehinorst  \n'1.é你😀A"), maxLength: 80 })
    fc.assert(
      fc.property(fc.oneof(letters, wellFormed), (text) => {
        expect(gpt2.encode(text)).toEqual(published(text))
      }),
      { numRuns: 500 },
    )
  })
  test('for a word of 7,800 letters', () => {
    const word = 'abcdefghijklmnopqrstuvwxyz'.repeat(300)
    expect(gpt2.encode(word)).toEqual(published(word))
  })
})

test('has the tokens that OpenAI publishes, in the same order', () => {
  const lines = readFileSync('node_modules/gpt-tokenizer/data/r50k_base.tiktoken', 'utf8').trim().split('\n')
  expect(gpt2.size).toBe(lines.length)
  const ours = lines.map((_, id) => `${Buffer.from(gpt2.bytes(id)).toString('base64')} ${id}`)
  expect(ours).toEqual(lines)
})
test('encodes with some of its merges alone', () => {
  expect(gpt2.encode(' the', 0)).toHaveLength(4)
  const ids = gpt2.encode('the tallest tower', 1000)
  expect(Math.max(...ids)).toBeLessThan(BYTE_TOKENS + 1000)
  expect(gpt2.decode(ids)).toBe('the tallest tower')
  expect(gpt2.encode('the tallest tower').length).toBeLessThan(ids.length)
})

describe('loadVocabulary refuses a file that is', () => {
  const changed = (at: number) => file.map((byte, i) => (i === at ? byte ^ 1 : byte))
  test.each([
    ['empty', new Uint8Array(), 'not a stored vocabulary [0 bytes]'],
    [
      'a page of a server',
      new TextEncoder().encode('<!doctype html><title>404</title>'),
      'not a stored vocabulary',
    ],
    ['of another version', changed(4), 'file of version 0, this reads version 1'],
    ['changed in its checksum', changed(8), 'cut short or damaged'],
    ['changed in its number of merges', changed(12), 'cut short or damaged'],
    ['changed in the bytes of the first ids', changed(20), 'cut short or damaged'],
    ['changed in a merge', changed(100_000), 'cut short or damaged'],
    ['cut in the middle', file.subarray(0, 100_000), 'cut short or damaged, checksum differs [100000 bytes]'],
    ['cut by a byte', file.subarray(0, -1), 'cut short or damaged'],
    ['cut in the header', file.subarray(0, 10), 'not a stored vocabulary'],
  ])('%s', (_, bytes, message) => {
    expect(() => loadVocabulary(bytes)).toThrow(RangeError)
    expect(() => loadVocabulary(bytes)).toThrow(`loadVocabulary: ${message}`)
  })
  test('nothing but itself: within a larger buffer it is read', () => {
    const larger = new Uint8Array(file.length + 7)
    larger.set(file, 3)
    expect(loadVocabulary(larger.subarray(3, -4)).size).toBe(gpt2.size)
  })
})
