/** The shop's search put to the test: questions whose right cards are known, searched for in three ways. */
import { cards, otherWordsQuestions, plainQuestions } from '../../data/shop'
import { byMeanings, byWords, fused, ranked, shelve, TOP, type VectorOf } from '../../stack/applications'

export const asked = [...plainQuestions, ...otherWordsQuestions]

/** For each question the share of its right cards that are among the first three found. */
export interface SearchTest {
  words: readonly number[]
  meanings: readonly number[]
  both: readonly number[]
}

export function testSearch(vectorOf: VectorOf): SearchTest {
  const shelf = shelve(cards, vectorOf)
  const share = (search: (text: string) => readonly { index: number }[]) =>
    asked.map(({ text, cards: right }) => {
      const found = search(text)
        .slice(0, TOP)
        .map(({ index }) => index + 1)
      return right.filter((card) => found.includes(card)).length / right.length
    })
  return {
    words: share((text) => ranked(byWords(text, shelf))),
    meanings: share((text) => ranked(byMeanings(text, shelf))),
    both: share((text) => fused(byWords(text, shelf), byMeanings(text, shelf))),
  }
}

/** Recall: the mean share, over all questions. */
export const recall = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length

/** Three cards drawn blindly. */
export const byLuck = TOP / cards.length

/** How many questions a change made better, and how many worse. */
export const compared = (before: readonly number[], after: readonly number[]) => ({
  better: after.filter((share, i) => share > before[i]!).length,
  worse: after.filter((share, i) => share < before[i]!).length,
})
