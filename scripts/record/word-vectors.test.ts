import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { packWordVectors } from './pack-word-vectors'
import { chooseWords, distinctContentWords, requiredWords } from './word-choice'

const all = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))

it('every word of the shop’s cards and questions has its vector', () => {
  const missing = requiredWords().filter((word) => !all.has(word))
  expect(missing, `${missing.join(', ')}: not in public/word-vectors/. Run: npm run word-vectors`).toEqual([])
})

describe('the words', () => {
  it('of texts are those that say something', () => {
    expect(
      distinctContentWords(['Do you sell my data?', 'We never sell children’s DATA in 30 days']),
    ).toEqual(['sell', 'data', 'children', 'days'])
  })

  it('are those needed, then the most frequent, in order of frequency', () => {
    const ranked = ['the', ',', 'said', 'it', 'bush', '2004', 'year', 'cat', 'kitten', 'moth']
    expect(chooseWords(['kitten', 'cat'], ranked, 3)).toEqual(['said', 'cat', 'kitten'])
    expect(chooseWords(['kitten', 'cat'], ranked, 1)).toEqual(['cat', 'kitten'])
    expect(chooseWords([], ranked, 99)).toEqual(['said', 'year', 'cat', 'kitten', 'moth'])
  })
})

describe('packed', () => {
  const two = new Map([
    ['up', [0, 2, -0.5]],
    ['right', [4, 0, 1]],
  ])

  it('and read again, each number is off by half a step at most', () => {
    const read = readWordVectors(packWordVectors(two))
    expect([...read.keys()]).toEqual(['up', 'right'])
    for (const [word, numbers] of two) {
      const step = Math.max(...numbers.map(Math.abs)) / 127
      numbers.forEach((x, i) => expect(Math.abs(read.get(word)![i] - x)).toBeLessThanOrEqual(step / 2 + 1e-6))
    }
  })

  it('gives the same bytes each time', () => {
    expect(packWordVectors(two)).toEqual(packWordVectors(two))
  })

  it('refuses what is no vector', () => {
    expect(() => packWordVectors(new Map([['up', [0, 0]]]))).toThrow('no vector of 2 numbers: up')
    expect(() => packWordVectors(new Map([...two, ['short', [1]]]))).toThrow('short')
    expect(() => packWordVectors(new Map([...two, ['odd', [1, NaN, 1]]]))).toThrow('odd')
  })
})
