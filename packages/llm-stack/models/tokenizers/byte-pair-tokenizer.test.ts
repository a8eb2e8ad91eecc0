import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BYTE_TOKENS, BytePairTokenizer, preTokenize } from './byte-pair-tokenizer'
import { anyString } from './strings.test-helper'
import { trainBytePairs } from './train-byte-pairs'

const toyCorpus = `
the tall tower stands on the old stone
the taller tower stands near the river
the tallest tower stands on the hill
the builders build tall towers and rebuild the old ones
the oldest wall stands by the river
the strongest walls are the oldest
`
const toy = trainBytePairs(toyCorpus, 32)
const decodeEach = (ids: readonly number[]) => ids.map((id) => toy.decode([id]))

describe('preTokenize', () => {
  test('keeps the space before a word, and splits off numbers, punctuation and white space', () => {
    expect(preTokenize("we'll see  12 towers!?\n the end ")).toEqual([
      ...['we', "'ll", ' see', ' ', ' 12', ' towers', '!?', '\n', ' the', ' end', ' '],
    ])
  })
  test('loses no character of any string', () => {
    fc.assert(fc.property(anyString, (text) => preTokenize(text).join('') === text))
  })
})

describe('training', () => {
  test('merges the most frequent pair first, of ties the first in the text', () => {
    const { merges } = trainBytePairs('low lower lowest', 2)
    expect(merges).toEqual([
      { left: 108, right: 111, count: 3 },
      { left: 256, right: 119, count: 3 },
    ])
    expect(trainBytePairs('yx yx ab ab', 1).merges[0]).toEqual({ left: 121, right: 120, count: 2 })
  })
  test('stops when no pair occurs twice', () => {
    expect(trainBytePairs('abcabd', 9).merges).toEqual([{ left: 97, right: 98, count: 2 }])
    expect(trainBytePairs('', 9).size).toBe(BYTE_TOKENS)
  })
  test('counts pairs with the same bytes as one, so that no two tokens have the same bytes', () => {
    const text = fc.array(fc.stringMatching(/^[ab]{1,9}$/), { maxLength: 9 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(text, (t) => {
        const { size } = trainBytePairs(t, 20)
        expect(size).toBeGreaterThanOrEqual(BYTE_TOKENS)
      }),
    )
  })
})

describe('the toy vocabulary', () => {
  test('splits a new sentence into learned tokens', () => {
    const parts = ['the', ' tall', 'est', ' tower', ' stands', ' tall', 'er']
    expect(decodeEach(toy.encode('the tallest tower stands taller'))).toEqual(parts)
    expect(toy.size).toBe(BYTE_TOKENS + 32)
  })
  test('applies as many merges as requested', () => {
    expect(decodeEach(toy.encode('the tower', 0))).toEqual([...'the tower'])
    expect(decodeEach(toy.encode('the tower', 1))).toEqual(['t', 'h', 'e', ' t', 'o', 'w', 'e', 'r'])
    toy.merges.forEach(({ count }, n) => {
      const [before, after] = [toy.encode(toyCorpus, n), toy.encode(toyCorpus, n + 1)]
      expect(after).toHaveLength(before.length - count!)
      expect(after).toContain(BYTE_TOKENS + n)
      expect(after.every((id) => id <= BYTE_TOKENS + n)).toBe(true)
    })
  })
  test('decodes any string to itself, after any number of merges', () => {
    fc.assert(
      fc.property(anyString, fc.nat(32), (text, n) => toy.decode(toy.encode(text, n)) === text),
      { numRuns: 500 },
    )
    for (const text of ['', '\0\x07\x1b\x7f\x85', '\ufeffa', 'a\ud83d', '\ude00\ud83d tower', '\r\n\u2028'])
      expect(toy.decode(toy.encode(text))).toBe(text)
  })
  test('gives the bytes of a token, also of part of a character', () => {
    expect([...toy.bytes(BYTE_TOKENS)]).toEqual([0x20, 0x74])
    expect(toy.encode('é').map((id) => toy.bytes(id)[0])).toEqual([0xc3, 0xa9])
  })
  test('refuses an unknown id', () => {
    expect(() => toy.decode([97, 288])).toThrow('decode: id 288 in a vocabulary of 288')
    expect(() => toy.bytes(-1)).toThrow(RangeError)
  })
})

test('refuses merges of later tokens, and two tokens with the same bytes', () => {
  expect(() => new BytePairTokenizer([{ left: 97, right: 256 }])).toThrow(
    'BytePairTokenizer: token 256 merges 97 and 256',
  )
  const twice = { left: 97, right: 98 }
  expect(() => new BytePairTokenizer([twice, twice])).toThrow(
    'BytePairTokenizer: two tokens have the same bytes',
  )
})
test('encodes and decodes a word of a hundred thousand letters', () => {
  const letter = trainBytePairs('aaaa aaaa', 2)
  const ids = letter.encode(`${'a'.repeat(100_000)}b`)
  expect(ids).toHaveLength(25_001)
  expect(letter.decode(ids)).toBe(`${'a'.repeat(100_000)}b`)
})
