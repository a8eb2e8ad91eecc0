/** Search by words: a text counts the more, the rarer the words it shares with the question. */
import { meaningful, stem, type Shelf } from './words'

/** What a text says: its words, each with how rare it is: ln(1 + (N − n + ½) / (n + ½)), n of the shelf's N having it. */
export function weighed(text: string, { stems }: Shelf): { word: string; root: string; weight: number }[] {
  return meaningful(text).map((word) => {
    const root = stem(word)
    const having = stems.filter((words) => words.includes(root)).length
    return { word, root, weight: Math.log(1 + (stems.length - having + 0.5) / (having + 0.5)) }
  })
}

/** How soon a repeated word stops counting, and how much a long text is held back: the usual values. */
const [K1, B] = [1.2, 0.75]

/** Each text's score, 0 = no word in common. BM25, Robertson & Zaragoza 2009; rarity as Lucene has it. */
export function byWords(question: string, shelf: Shelf): number[] {
  const usual = shelf.stems.flat().length / shelf.stems.length
  const asked = weighed(question, shelf)
  return shelf.stems.map((text) => {
    const held = K1 * (1 - B + (B * text.length) / usual)
    return asked.reduce((sum, { root, weight }) => {
      const n = text.filter((word) => word === root).length
      return n ? sum + (weight * n * (K1 + 1)) / (n + held) : sum
    }, 0)
  })
}
