import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { packWordVectors } from './pack-word-vectors'
import { candidateWords } from './candidate-words'
import { chooseWords, distinctContentWords } from './word-choice'

const all = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))

it('every candidate has a vector in public/word-vectors/', () => {
  const missing = candidateWords.filter((word) => !all.has(word))
  expect(missing, `${missing.join(', ')}: not in public/word-vectors/. Run: npm run word-vectors`).toEqual([])
})

describe('distinctContentWords', () => {
  it('keeps content words, each once, in lower case', () => {
    expect(
      distinctContentWords(['Do you sell my data?', 'We never sell children’s DATA in 30 days']),
    ).toEqual(['sell', 'data', 'children', 'days'])
  })
})

describe('chooseWords', () => {
  it('takes required words, then the most frequent, in order of frequency', () => {
    const ranked = ['the', ',', 'said', 'it', 'bush', '2004', 'year', 'cat', 'kitten', 'moth']
    expect(chooseWords(['kitten', 'cat'], ranked, 3)).toEqual(['said', 'cat', 'kitten'])
    expect(chooseWords(['kitten', 'cat'], ranked, 1)).toEqual(['cat', 'kitten'])
    expect(chooseWords([], ranked, 99)).toEqual(['said', 'year', 'cat', 'kitten', 'moth'])
  })
})

describe('packWordVectors', () => {
  const vectors = new Map([
    ['up', [0, 2, -0.5]],
    ['right', [4, 0, 1]],
  ])

  it('is read back with an error of half a quantisation step at most', () => {
    const read = readWordVectors(packWordVectors(vectors))
    expect([...read.keys()]).toEqual(['up', 'right'])
    for (const [word, numbers] of vectors) {
      const step = Math.max(...numbers.map(Math.abs)) / 127
      numbers.forEach((x, i) => expect(Math.abs(read.get(word)![i] - x)).toBeLessThanOrEqual(step / 2 + 1e-6))
    }
  })

  it('gives the same bytes each time', () => {
    expect(packWordVectors(vectors)).toEqual(packWordVectors(vectors))
  })

  it('throws for vectors of zeros, of unequal length, and with NaN', () => {
    expect(() => packWordVectors(new Map([['up', [0, 0]]]))).toThrow('no vector of 2 numbers: up')
    expect(() => packWordVectors(new Map([...vectors, ['short', [1]]]))).toThrow('short')
    expect(() => packWordVectors(new Map([...vectors, ['odd', [1, NaN, 1]]]))).toThrow('odd')
  })
})
