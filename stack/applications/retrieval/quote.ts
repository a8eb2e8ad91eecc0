/** An answer made of quotes and nothing else, and only where they say enough. */
import { cosine } from '../../theory'
import { byWords } from './bm25'
import { byMeanings } from './meanings'
import { fused, type Hit } from './ranks'
import { weighed, type Shelf } from './shelf'
import { meaningful, stem } from './words'

/** Texts found that may be quoted, and the share of a question they must cover. */
export const [TOP, ENOUGH] = [3, 0.5]

export interface Quoted {
  /** Scores of all texts, in their order. */
  words: readonly number[]
  meanings: readonly number[]
  /** Best first, by both. */
  hits: readonly Hit[]
  /** Places of the texts quoted; none = “I don’t know”. */
  quotes: readonly number[]
}

/** Share of what a question says, its rare words counting more, that quotes say too, or come near to. */
function covered(question: string, quotes: readonly string[], shelf: Shelf): number {
  const said = quotes.flatMap(meaningful)
  const near = (word: string, other: string) => {
    const [a, b] = [shelf.vectorOf?.(word), shelf.vectorOf?.(other)]
    return stem(word) === stem(other) ? 1 : a && b ? cosine(a, b) : 0
  }
  const [held, whole] = weighed(question, shelf).reduce(
    ([h, w], { word, weight }) => [
      h + weight * Math.max(0, ...said.map((other) => near(word, other))),
      w + weight,
    ],
    [0, 0],
  )
  return whole && held / whole
}

/** The best text and, of the next ones, each that has a word of the question which those before it lack. */
export function quote(question: string, shelf: Shelf): Quoted {
  const [words, meanings] = [byWords(question, shelf), byMeanings(question, shelf)]
  const hits = fused(words, meanings)
  let open = weighed(question, shelf).map(({ root }) => root)
  const best = hits.slice(0, TOP).filter(({ index }, i) => {
    const before = open.length
    open = open.filter((root) => !shelf.stems[index].includes(root))
    return i === 0 || open.length < before
  })
  const quotes = best.map(({ index }) => index)
  const texts = quotes.map((place) => shelf.texts[place])
  return { words, meanings, hits, quotes: covered(question, texts, shelf) < ENOUGH ? [] : quotes }
}
