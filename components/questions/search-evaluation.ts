/** Evaluates the shop's search: recall of three methods on questions whose right cards are known. */
import { cards, otherWordsQuestions, sameWordsQuestions } from '../../data/shop'
import { bm25Scores, hybridScores, rankByScore, buildIndex, MAX_QUOTES } from 'llm-stack/applications'

/** Questions in the cards' own words, then questions in other words. */
export const testQuestions = [...sameWordsQuestions, ...otherWordsQuestions]

/** For each method and question: the share of right cards among the first three results. */
export interface SearchEvaluation {
  /** By words: BM25. */
  words: readonly number[]
  /** By meanings: embeddings. */
  meanings: readonly number[]
  /** By both, added up. */
  both: readonly number[]
}

/** Runs all test questions through the three methods. @param meaningsOf the cosine of each card with a question */
export function evaluateSearch(meaningsOf: (question: string) => readonly number[]): SearchEvaluation {
  const index = buildIndex(cards)
  const recallPerQuestion = (search: (text: string) => readonly number[]) =>
    testQuestions.map(({ text, cards: right }) => {
      const found = rankByScore(search(text))
        .slice(0, MAX_QUOTES)
        .map((result) => result.index + 1)
      return right.filter((card) => found.includes(card)).length / right.length
    })
  const wordsOf = (question: string) => bm25Scores(question, index)
  return {
    words: recallPerQuestion(wordsOf),
    meanings: recallPerQuestion(meaningsOf),
    both: recallPerQuestion((text) => hybridScores(wordsOf(text), meaningsOf(text))),
  }
}

/** Mean recall over all questions. */
export const meanRecall = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length

/** Expected recall of three cards drawn at random. */
export const chanceRecall = MAX_QUOTES / cards.length

/** Numbers of questions with better and with worse recall after a change. */
export const countChanges = (before: readonly number[], after: readonly number[]) => ({
  better: after.filter((share, i) => share > before[i]!).length,
  worse: after.filter((share, i) => share < before[i]!).length,
})
