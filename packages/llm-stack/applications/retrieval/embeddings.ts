import { add, cosine, norm, scale, type Numbers } from '../../theory'
import { idfTerms } from './bm25'
import type { SearchIndex, VectorLookup } from './search-index'

/** Word vectors [width], scaled to length 1 and with their common mean subtracted → a lookup. Throws RangeError for a
 *  zero vector, or for vectors of unequal length. Mu & Viswanath 2018. */
export function centreVectors(vectors: ReadonlyMap<string, Numbers>): VectorLookup {
  const negatedMean: number[] = []
  for (const v of vectors.values()) {
    const share = 1 / norm(v) / vectors.size
    for (let i = 0; i < v.length; i++) negatedMean[i] = (negatedMean[i] ?? 0) - share * v[i]
  }
  const cache = new Map<string, number[]>()
  return (word) => {
    const v = vectors.get(word)
    if (v && !cache.has(word)) cache.set(word, add(scale(v, 1 / norm(v)), negatedMean))
    return cache.get(word)
  }
}

/** Cosine of each text with the question → [texts], 0 where no word is known. The embedding of a text is the sum of
 *  its word vectors, weighted by inverse document frequency. */
export function embeddingScores(question: string, searchIndex: SearchIndex): number[] {
  const embed = (text: string) => {
    const known = idfTerms(text, searchIndex).flatMap(({ word, weight }) => {
      const vector = searchIndex.vectorOf?.(word)
      return vector ? [scale(vector, weight)] : []
    })
    return known.length ? known.reduce(add) : undefined
  }
  const questionVector = embed(question)
  const similarity = (vector?: number[]) => (questionVector && vector ? cosine(questionVector, vector) : 0)
  return searchIndex.texts.map(embed).map(similarity)
}
