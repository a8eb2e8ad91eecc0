import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SentencePieceTokenizer } from './sentence-piece-tokenizer'
import { anyString, wellFormed } from './strings.test-helper'

const file = readFileSync('public/stories260k/tokenizer.bin')
const stories = new SentencePieceTokenizer(file)

/** The published vocabulary, read independently of the code under test. */
const pieces: string[] = []
const scores: number[] = []
for (let at = 4; at < file.length; at += 8 + file.readInt32LE(at + 4)) {
  scores.push(file.readFloatLE(at))
  pieces.push(file.toString('utf8', at + 8, at + 8 + file.readInt32LE(at + 4)))
}

const idOf = new Map(pieces.map((piece, id) => [piece, id]))

/** The algorithm of run.c in llama2.c: compares all pairs, again and again. */
function naiveEncode(text: string): number[] {
  const ids = [1]
  if (!text) return ids
  for (const character of ` ${text}`) {
    const id = idOf.get(character)
    if (id !== undefined) ids.push(id)
    else for (const byte of Buffer.from(character)) ids.push(byte + 3)
  }
  for (;;) {
    let [score, at, merged] = [-1e10, -1, -1]
    for (let i = 0; i + 1 < ids.length; i++) {
      const id = idOf.get(pieces[ids[i]] + pieces[ids[i + 1]])
      if (id !== undefined && scores[id] > score) [score, at, merged] = [scores[id], i, id]
    }
    if (at < 0) return ids
    ids.splice(at, 2, merged)
  }
}

test('the shipped file is the published one', () => {
  const sum = createHash('sha256').update(file).digest('hex')
  expect(sum).toBe('037cb335abb25d1fa9e8ecae30ed2a3a8ace9302862ebcdc05d51a6bbb10c312')
  expect(readFileSync('public/stories260k/LICENSE.txt', 'utf8')).toContain(sum)
  expect(stories.size).toBe(512)
})

describe('gives the ids of llama2.c', () => {
  test.each([
    'Once upon a time',
    'Once upon a time, there was a robot',
    'Mia had a dog. Mia was sad. "What is your name?" asked the man. "My name is',
    'What is the capital of France?',
    'They called it “naïve” — 100 % sure…\nNew line\ttab',
    '  two spaces, and one at the end ',
    '<s> </s> <0x41> <unk> \n<s>\n',
    '大型语言模型 😀 {code} #1',
    '',
    ' ',
  ])('%j', (text) => {
    expect(stories.encode(text)).toEqual(naiveEncode(text))
  })
  test('for any text', () => {
    const usual = fc.string({ unit: fc.constantFrom(...' aehinorstTOLy.,"\n<>{é😀'), maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(usual, wellFormed), (text) => {
        expect(stories.encode(text)).toEqual(naiveEncode(text))
      }),
    )
  })
  test('for a sentence worked out by hand', () => {
    expect(stories.encode('Once upon a time').map((id) => pieces[id])).toEqual([
      ...['\n<s>\n', ' Once', ' upon', ' a', ' time'],
    ])
  })
})

test('decodes any string to itself', () => {
  fc.assert(fc.property(anyString, (text) => stories.decode(stories.encode(text)) === text))
})
test('drops the first space after the start token alone', () => {
  const ids = stories.encode('the dog')
  expect(stories.decode(ids)).toBe('the dog')
  expect(stories.decode(ids.slice(1))).toBe(' the dog')
  expect(stories.decode([1, 3 + 0x20, 3 + 0x41, 2])).toBe('A')
  expect(stories.decode([1, 3 + 0x41, 3 + 0x20])).toBe('A ')
})
test('gives the bytes of a token', () => {
  for (const byte of [0, 0xf0, 0xff]) expect([...stories.bytes(3 + byte)]).toEqual([byte])
  for (const id of [0, 1, 2, 259]) expect([...stories.bytes(id)]).toEqual([...Buffer.from(pieces[id])])
  expect([...stories.bytes(pieces.indexOf(' the'))]).toEqual([...Buffer.from(' the')])
  expect([...stories.bytes(pieces.indexOf('é'))]).toEqual([0xc3, 0xa9])
})
test('encodes and decodes a word of a hundred thousand letters', () => {
  const text = 'a'.repeat(100_000)
  expect(stories.decode(stories.encode(text))).toBe(text)
})
test('refuses an unknown id', () => {
  expect(() => stories.decode([1, 512])).toThrow('decode: id 512 in a vocabulary of 512')
})
test.each([
  ['empty', new Uint8Array()],
  ['a page of a server', new TextEncoder().encode('<!doctype html><title>404</title>')],
  ['cut in a piece', file.subarray(0, -1)],
  ['cut in a score', file.subarray(0, 6)],
  ['cut among the bytes', file.subarray(0, 4 + 3 * 14)],
  ['full of zeros', new Uint8Array(6227)],
  ['another format', new Uint8Array(readFileSync('public/gpt2-vocabulary.bin'))],
])('refuses a file that is %s', (_, bytes) => {
  expect(() => new SentencePieceTokenizer(bytes)).toThrow(/SentencePieceTokenizer: .*cut short or foreign/)
})
