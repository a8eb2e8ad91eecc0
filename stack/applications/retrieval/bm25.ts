/** Search by words: a text counts the more, the rarer the words it shares with the question. */
import { keywords, stem, type SearchIndex } from './search-index'

/** What a text says: its words, each with how rare it is: ln(1 + (N − n + ½) / (n + ½)), n of the shelf's N having it. */
export function idfTerms(
  text: string,
  { stems }: SearchIndex,
): { word: string; root: string; weight: number }[] {
  return keywords(text).map((word) => {
    const root = stem(word)
    const documentFrequency = stems.filter((words) => words.includes(root)).length
    return {
      word,
      root,
      weight: Math.log(1 + (stems.length - documentFrequency + 0.5) / (documentFrequency + 0.5)),
    }
  })
}

/** How soon a repeated word stops counting, and how much a long text is held back: the usual values. */
const [K1, B] = [1.2, 0.75]

/** Each text's score, 0 = no word in common. BM25, Robertson & Zaragoza 2009; rarity as Lucene has it. */
export function bm25Scores(question: string, searchIndex: SearchIndex): number[] {
  const averageLength = searchIndex.stems.flat().length / searchIndex.stems.length
  const terms = idfTerms(question, searchIndex)
  return searchIndex.stems.map((text) => {
    const lengthNorm = K1 * (1 - B + (B * text.length) / averageLength)
    return terms.reduce((sum, { root, weight }) => {
      const n = text.filter((word) => word === root).length
      return n ? sum + (weight * n * (K1 + 1)) / (n + lengthNorm) : sum
    }, 0)
  })
}
