/** The shop's search put to the test: questions whose right cards are known, searched for in three ways. */
import { cards, otherWordsQuestions, sameWordsQuestions } from '../../data/shop'
import {
  embeddingScores,
  bm25Scores,
  reciprocalRankFusion,
  rankByScore,
  buildIndex,
  MAX_QUOTES,
  type VectorLookup,
} from '../../stack/applications'

export const testQuestions = [...sameWordsQuestions, ...otherWordsQuestions]

/** For each question the share of its right cards that are among the first three found. */
export interface SearchEvaluation {
  words: readonly number[]
  meanings: readonly number[]
  both: readonly number[]
}

export function evaluateSearch(vectorOf: VectorLookup): SearchEvaluation {
  const shelf = buildIndex(cards, vectorOf)
  const recallPerQuestion = (search: (text: string) => readonly { index: number }[]) =>
    testQuestions.map(({ text, cards: right }) => {
      const found = search(text)
        .slice(0, MAX_QUOTES)
        .map(({ index }) => index + 1)
      return right.filter((card) => found.includes(card)).length / right.length
    })
  return {
    words: recallPerQuestion((text) => rankByScore(bm25Scores(text, shelf))),
    meanings: recallPerQuestion((text) => rankByScore(embeddingScores(text, shelf))),
    both: recallPerQuestion((text) =>
      reciprocalRankFusion(bm25Scores(text, shelf), embeddingScores(text, shelf)),
    ),
  }
}

/** Recall: the mean share, over all questions. */
export const meanRecall = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length

/** Three cards drawn blindly. */
export const chanceRecall = MAX_QUOTES / cards.length

/** How many questions a change made better, and how many worse. */
export const countChanges = (before: readonly number[], after: readonly number[]) => ({
  better: after.filter((share, i) => share > before[i]!).length,
  worse: after.filter((share, i) => share < before[i]!).length,
})
