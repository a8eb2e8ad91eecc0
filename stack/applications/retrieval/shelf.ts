/** Texts made ready to be searched. */
import type { Numbers } from '../../theory'
import { meaningful, stem } from './words'

/** The vector of a word, all of one length; undefined = not known. */
export type VectorOf = (word: string) => Numbers | undefined

export interface Shelf {
  texts: readonly string[]
  /** The words of each that say something, without their endings. */
  stems: readonly string[][]
  /** Absent: meanings cannot be compared. */
  vectorOf?: VectorOf
}

export const shelve = (texts: readonly string[], vectorOf?: VectorOf): Shelf => ({
  texts,
  stems: texts.map((text) => meaningful(text).map(stem)),
  vectorOf,
})

/** What a text says: each word with how rare it is on the shelf, ln(1 + (N − n + ½) / (n + ½)), n of N texts having it. */
export function weighed(text: string, { stems }: Shelf): { word: string; root: string; weight: number }[] {
  return meaningful(text).map((word) => {
    const root = stem(word)
    const having = stems.filter((text) => text.includes(root)).length
    return { word, root, weight: Math.log(1 + (stems.length - having + 0.5) / (having + 0.5)) }
  })
}
