/** An answer made of quotes and nothing else, and only where they say enough. */
import { cosine } from '../../theory'
import { byWords, weighed } from './bm25'
import { byMeanings } from './meanings'
import { meaningful, stem, type Shelf } from './words'

/** A text found. index: its place in the list that was searched. */
export type Hit = { index: number; score: number }

/** What scores above nought, best first; of equals, the earlier. */
export const ranked = (scores: readonly number[]): Hit[] =>
  scores
    .map((score, index) => ({ index, score }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score)

/** Lists of scores of the same texts as one order, by the sum of 1 / (60 + rank). Cormack et al. 2009. */
export function fused(...lists: readonly (readonly number[])[]): Hit[] {
  const sums = lists[0].map(() => 0)
  for (const list of lists) ranked(list).forEach(({ index }, i) => (sums[index] += 1 / (60 + i + 1)))
  return ranked(sums)
}

/** Share of what a question says, its rare words counting more, that words of texts say too, or come near to. */
function covered(question: string, said: readonly string[], shelf: Shelf): number {
  const near = (word: string) => (other: string) => {
    const [a, b] = [shelf.vectorOf?.(word), shelf.vectorOf?.(other)]
    return stem(word) === stem(other) ? 1 : a && b ? cosine(a, b) : 0
  }
  let [covers, all] = [0, 0]
  for (const { word, weight } of weighed(question, shelf)) {
    covers += weight * Math.max(0, ...said.map(near(word)))
    all += weight
  }
  return all && covers / all
}

/** Texts found that may be quoted, and the share of a question they must cover. */
export const [TOP, ENOUGH] = [3, 0.5]

/** words, meanings: scores of all texts, in their order. hits: best first, by both. quotes: places of the texts quoted; none =
 *  “I don’t know”. */
export interface Quoted {
  words: readonly number[]
  meanings: readonly number[]
  hits: readonly Hit[]
  quotes: readonly number[]
}

/** Searches, and quotes the best text and, of the next two, each that has a word of the question which those before it
 *  lack; nothing, where all of them together say too little of it. */
export function quote(question: string, shelf: Shelf): Quoted {
  const [words, meanings] = [byWords(question, shelf), byMeanings(question, shelf)]
  const hits = fused(words, meanings)
  let open = meaningful(question).map(stem)
  const best = hits.slice(0, TOP).filter(({ index }, i) => {
    const before = open.length
    open = open.filter((word) => !shelf.stems[index].includes(word))
    return i === 0 || open.length < before
  })
  const quotes = best.map(({ index }) => index)
  const said = quotes.flatMap((place) => meaningful(shelf.texts[place]))
  return { words, meanings, hits, quotes: covered(question, said, shelf) < ENOUGH ? [] : quotes }
}
