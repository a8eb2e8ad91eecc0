/** Search by words: a text counts the more, the rarer the words it shares with the question. */
import { weighed, type Shelf } from './shelf'

/** How soon a repeated word stops counting, and how much a long text is held back: the usual values. */
const [K1, B] = [1.2, 0.75]

/** Each text's score, 0 = no word in common. BM25, Robertson & Zaragoza 2009; rarity as Lucene has it. */
export function byWords(question: string, shelf: Shelf): number[] {
  const usual = shelf.stems.flat().length / shelf.stems.length
  const asked = weighed(question, shelf)
  return shelf.stems.map((text) => {
    const held = K1 * (1 - B + (B * text.length) / usual)
    const parts = asked.map(({ root, weight }) => {
      const n = text.filter((word) => word === root).length
      return n && (weight * n * (K1 + 1)) / (n + held)
    })
    return parts.reduce((sum, part) => sum + part, 0)
  })
}
