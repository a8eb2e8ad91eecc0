/** Search by meanings: the direction that a text's words have together, beside the question's. */
import { add, cosine, norm, scale, type Numbers } from '../../theory'
import { weighed } from './bm25'
import type { Shelf, VectorOf } from './words'

/** Words' vectors at length 1, without what all of them have in common, their mean. Mu & Viswanath 2018. */
export function centred(vectors: ReadonlyMap<string, Numbers>): VectorOf {
  const common: number[] = []
  for (const v of vectors.values()) {
    const share = 1 / norm(v) / vectors.size
    for (let i = 0; i < v.length; i++) common[i] = (common[i] ?? 0) - share * v[i]
  }
  const known = new Map<string, number[]>()
  return (word) => {
    const v = vectors.get(word)
    if (v && !known.has(word)) known.set(word, add(scale(v, 1 / norm(v)), common))
    return known.get(word)
  }
}

/** Each text's cosine with the question: of their words' vectors, the rare words counting more. 0 if none is known. */
export function byMeanings(question: string, shelf: Shelf): number[] {
  const meaning = (text: string) => {
    const known = weighed(text, shelf).flatMap(({ word, weight }) => {
      const vector = shelf.vectorOf?.(word)
      return vector ? [scale(vector, weight)] : []
    })
    return known.length ? known.reduce(add) : undefined
  }
  const asked = meaning(question)
  return shelf.texts.map(meaning).map((said) => (asked && said ? cosine(asked, said) : 0))
}
