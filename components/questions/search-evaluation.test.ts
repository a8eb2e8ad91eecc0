import { describe, expect, it } from 'vitest'
import { cards } from '../../data/shop'
import { openEncoder } from '../../scripts/record/open-encoder'
import { searchRun } from '../../data/search-run'
import { embeddingScores } from 'llm-stack/applications'
import { testQuestions, chanceRecall, countChanges, meanRecall, evaluateSearch } from './search-evaluation'

describe('evaluation of the shop’s search', () => {
  it('computes the recorded results', async () => {
    const encoder = await openEncoder()
    const cardEmbeddings = cards.map((text) => encoder.embed(text))
    const rounded = (shares: readonly number[]) => shares.map((share) => Number(share.toPrecision(4)))
    const { words, meanings, both } = evaluateSearch((question) =>
      embeddingScores(encoder.embed(question), cardEmbeddings),
    )
    expect(searchRun).toEqual({ words: rounded(words), meanings: rounded(meanings), both: rounded(both) })
  })
  it('runs each question with each method', () =>
    expect(Object.values(searchRun).map((shares: readonly number[]) => shares.length)).toEqual(
      Array(3).fill(testQuestions.length),
    ))
  it('averages recall, counts better and worse questions, and beats random cards', () => {
    expect(meanRecall([1, 0.5, 0])).toBe(0.5)
    expect(countChanges([1, 0, 0.5, 0, 0], [0.5, 1, 0.5, 1, 1])).toEqual({ better: 3, worse: 1 })
    expect(chanceRecall).toBeLessThan(meanRecall(searchRun.words))
  })
})
