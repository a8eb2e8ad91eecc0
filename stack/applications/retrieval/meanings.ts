/** Search by meanings: the direction that a text's words have together, beside the question's. */
import { add, cosine, norm, scale, type Numbers } from '../../theory'
import { weighed, type Shelf, type VectorOf } from './shelf'

/** Words' vectors at length 1, without what all of them have in common, their mean. Mu & Viswanath 2018. */
export function centred(vectors: ReadonlyMap<string, Numbers>): VectorOf {
  const unit = (v: Numbers) => scale(v, 1 / norm(v))
  const common = scale([...vectors.values()].map(unit).reduce(add), -1 / vectors.size)
  return (word) => {
    const vector = vectors.get(word)
    return vector && add(unit(vector), common)
  }
}

/** Mean of its known words' vectors, the rare words counting more, of any length; undefined if none is known. */
function meaning(text: string, shelf: Shelf): number[] | undefined {
  const known = weighed(text, shelf).flatMap(({ word, weight }) => {
    const vector = shelf.vectorOf?.(word)
    return vector ? [scale(vector, weight)] : []
  })
  return known.length ? known.reduce(add) : undefined
}

/** Each text's cosine with the question; 0 where no word is known. */
export function byMeanings(question: string, shelf: Shelf): number[] {
  const asked = meaning(question, shelf)
  return shelf.texts.map((text) => {
    const said = asked && meaning(text, shelf)
    return said ? cosine(asked, said) : 0
  })
}
