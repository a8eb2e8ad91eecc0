import { cosine } from '../../theory'
import { bm25Scores, idfTerms } from './bm25'
import { embeddingScores } from './embeddings'
import { reciprocalRankFusion, type TextMatch } from './rank-fusion'
import { keywords, stem, type SearchIndex } from './search-index'

/** Share of a question's keywords, weighted by inverse document frequency, that the quoted words contain; similar
 *  words count by their cosine. */
function coverage(question: string, quotedWords: readonly string[], searchIndex: SearchIndex): number {
  const similarityTo = (word: string) => (other: string) => {
    const [a, b] = [searchIndex.vectorOf?.(word), searchIndex.vectorOf?.(other)]
    return stem(word) === stem(other) ? 1 : a && b ? cosine(a, b) : 0
  }
  let [weightCovered, weightTotal] = [0, 0]
  for (const { word, weight } of idfTerms(question, searchIndex)) {
    weightCovered += weight * Math.max(0, ...quotedWords.map(similarityTo(word)))
    weightTotal += weight
  }
  return weightTotal && weightCovered / weightTotal
}

/** Most texts to quote, and the coverage of the question that the quotes must reach. */
export const [MAX_QUOTES, MIN_COVERAGE] = [3, 0.5]

/** A search with its quotes. */
export interface QuoteResult {
  /** BM25 scores [texts]. */
  words: readonly number[]
  /** Cosines of embeddings [texts]. */
  meanings: readonly number[]
  /** Results of both, fused, best first. */
  hits: readonly TextMatch[]
  /** Indices of the texts to quote; none means “I don’t know”. */
  quotes: readonly number[]
}

/** Searches, and quotes the best text and, of the next two, each that has a keyword of the question which the texts
 *  before it lack; or none, if together they cover less than MIN_COVERAGE of the question. */
export function quote(question: string, searchIndex: SearchIndex): QuoteResult {
  const [words, meanings] = [bm25Scores(question, searchIndex), embeddingScores(question, searchIndex)]
  const hits = reciprocalRankFusion(words, meanings)
  let uncovered = keywords(question).map(stem)
  const best = hits.slice(0, MAX_QUOTES).filter(({ index }, i) => {
    const before = uncovered.length
    uncovered = uncovered.filter((word) => !searchIndex.stems[index].includes(word))
    return i === 0 || uncovered.length < before
  })
  const quotes = best.map(({ index }) => index)
  const quotedWords = quotes.flatMap((index) => keywords(searchIndex.texts[index]))
  const covered = coverage(question, quotedWords, searchIndex) >= MIN_COVERAGE
  return { words, meanings, hits, quotes: covered ? quotes : [] }
}
