/** An answer made of quotes and nothing else, and only where they say enough. */
import { cosine } from '../../theory'
import { bm25Scores, idfTerms } from './bm25'
import { embeddingScores } from './embeddings'
import { keywords, stem, type SearchIndex } from './search-index'

/** A text found. index: its place in the list that was searched. */
export type TextMatch = { index: number; score: number }

/** What scores above nought, best first; of equals, the earlier. */
export const rankByScore = (scores: readonly number[]): TextMatch[] =>
  scores
    .map((score, index) => ({ index, score }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score)

/** Lists of scores of the same texts as one order, by the sum of 1 / (60 + rank). Cormack et al. 2009. */
export function reciprocalRankFusion(...lists: readonly (readonly number[])[]): TextMatch[] {
  const sums = lists[0].map(() => 0)
  for (const list of lists) rankByScore(list).forEach(({ index }, i) => (sums[index] += 1 / (60 + i + 1)))
  return rankByScore(sums)
}

/** Share of what a question says, its rare words counting more, that words of texts say too, or come near to. */
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

/** Texts found that may be quoted, and the share of a question they must cover. */
export const [MAX_QUOTES, MIN_COVERAGE] = [3, 0.5]

/** words, meanings: scores of all texts, in their order. hits: best first, by both. quotes: places of the texts quoted; none =
 *  “I don’t know”. */
export interface QuoteResult {
  words: readonly number[]
  meanings: readonly number[]
  hits: readonly TextMatch[]
  quotes: readonly number[]
}

/** Searches, and quotes the best text and, of the next two, each that has a word of the question which those before it
 *  lack; nothing, where all of them together say too little of it. */
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
  const quotedWords = quotes.flatMap((place) => keywords(searchIndex.texts[place]))
  return {
    words,
    meanings,
    hits,
    quotes: coverage(question, quotedWords, searchIndex) < MIN_COVERAGE ? [] : quotes,
  }
}
