import { bm25Scores, idfTerms } from './bm25'
import { hybridScores } from './embeddings'
import { rankByScore, type TextMatch } from './rank-by-score'
import { keywords, stem, type SearchIndex } from './search-index'

/** Share of a question's keywords, weighted by inverse document frequency, that these texts contain. */
function coverage(question: string, indices: readonly number[], searchIndex: SearchIndex): number {
  let [weightCovered, weightTotal] = [0, 0]
  for (const { root, weight } of idfTerms(question, searchIndex)) {
    if (indices.some((index) => searchIndex.stems[index].includes(root))) weightCovered += weight
    weightTotal += weight
  }
  return weightTotal && weightCovered / weightTotal
}

/** Most texts to quote. */
export const MAX_QUOTES = 3
/** Cosine with the question that a quoted text reaches. */
export const MIN_COSINE = 0.4
/** Coverage of the question that the quotes reach together, where a search is by words alone. */
export const MIN_COVERAGE = 0.5

/** A search with its quotes. */
export interface QuoteResult {
  /** BM25 scores [texts]. */
  words: readonly number[]
  /** Cosines of embeddings [texts]; absent = searched by words alone. */
  meanings?: readonly number[]
  /** Ranked by words and meanings together, best first. */
  hits: readonly TextMatch[]
  /** Indices of the texts to quote; none means “I don’t know”. */
  quotes: readonly number[]
}

/**
 * Searches, and quotes the best text and, of the next two, each that has a keyword of the question which the texts before it
 * lack. A text is quoted if its cosine reaches MIN_COSINE; by words alone, all are if they cover MIN_COVERAGE of the question.
 * meanings: the cosine of each text with the question [texts]; without them the search is by words alone.
 */
export function quote(question: string, searchIndex: SearchIndex, meanings?: readonly number[]): QuoteResult {
  const words = bm25Scores(question, searchIndex)
  const hits = rankByScore(meanings ? hybridScores(words, meanings) : words)
  let uncovered = keywords(question).map(stem)
  const best = hits.slice(0, MAX_QUOTES).flatMap(({ index }, i) => {
    const before = uncovered.length
    uncovered = uncovered.filter((word) => !searchIndex.stems[index].includes(word))
    return i === 0 || uncovered.length < before ? [index] : []
  })
  const isCovered = meanings
    ? best.length > 0 && meanings[best[0]] >= MIN_COSINE
    : coverage(question, best, searchIndex) >= MIN_COVERAGE
  const quotes = best.filter((index) => isCovered && (!meanings || meanings[index] >= MIN_COSINE))
  return { words, meanings, hits, quotes }
}
