import { keywords, stem, type SearchIndex } from './search-index'

/** A keyword with its inverse document frequency. */
export interface IdfTerm {
  word: string
  /** Its stem. */
  root: string
  /** ln(1 + (N − n + ½) / (n + ½)), where n of N texts have it. */
  weight: number
}
/** Keywords of a text with their inverse document frequencies in the index, as Lucene computes them. */
export const idfTerms = (text: string, { stems }: SearchIndex): IdfTerm[] =>
  keywords(text).map((word) => {
    const root = stem(word)
    const n = stems.filter((words) => words.includes(root)).length
    return { word, root, weight: Math.log(1 + (stems.length - n + 0.5) / (n + 0.5)) }
  })

/** Saturation of repeated words, and normalisation by length: the usual values. */
const [K1, B] = [1.2, 0.75]

/** BM25 score of each text for a question → [texts], 0 without a common word. Robertson & Zaragoza 2009. */
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
