import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWordVectors } from '../../composables/word-vectors'
import { searchRun } from '../../data/search-run'
import { centreVectors } from '../../stack/applications'
import { testQuestions, chanceRecall, countChanges, meanRecall, evaluateSearch } from './search-evaluation'

describe('the test of the shop’s search', () => {
  it('is the one that was recorded', () => {
    const vectors = readWordVectors(new Uint8Array(readFileSync('public/word-vectors/vectors.bin')))
    const rounded = (shares: readonly number[]) => shares.map((share) => Number(share.toPrecision(4)))
    const { words, meanings, both } = evaluateSearch(centreVectors(vectors))
    expect(searchRun).toEqual({ words: rounded(words), meanings: rounded(meanings), both: rounded(both) })
  })
  it('asks each question in each way', () =>
    expect(Object.values(searchRun).map((shares: readonly number[]) => shares.length)).toEqual(
      Array(3).fill(testQuestions.length),
    ))
  it('counts the right cards among the first three, and what a change makes better and worse', () => {
    expect(meanRecall([1, 0.5, 0])).toBe(0.5)
    expect(countChanges([1, 0, 0.5, 0], [0.5, 1, 0.5, 1])).toEqual({ better: 2, worse: 1 })
    expect(chanceRecall).toBeLessThan(meanRecall(searchRun.words))
  })
})
