/** Search by meanings: the direction that a text's words have together, beside the question's. */
import { add, cosine, norm, scale, type Numbers } from '../../theory'
import { idfTerms } from './bm25'
import type { SearchIndex, VectorLookup } from './search-index'

/** Words' vectors at length 1, without what all of them have in common, their mean. Mu & Viswanath 2018. */
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

/** Each text's cosine with the question: of their words' vectors, the rare words counting more. 0 if none is known. */
export function embeddingScores(question: string, searchIndex: SearchIndex): number[] {
  const embed = (text: string) => {
    const known = idfTerms(text, searchIndex).flatMap(({ word, weight }) => {
      const vector = searchIndex.vectorOf?.(word)
      return vector ? [scale(vector, weight)] : []
    })
    return known.length ? known.reduce(add) : undefined
  }
  const questionVector = embed(question)
  return searchIndex.texts
    .map(embed)
    .map((said) => (questionVector && said ? cosine(questionVector, said) : 0))
}
