/**
 * Search by shared words, small enough to check by hand: tf-idf vectors and their cosine.
 * Sparck Jones 1972 (idf); Salton et al. 1975 (vector space model).
 */

/** A word's weight in a text, by word. */
type Vector = Map<string, number>

export interface Hit {
  /** Place of the text in the list that was searched. */
  index: number
  /** Cosine of the two vectors, 0 (no word in common) … 1 (same words). */
  score: number
}

/**
 * The words of a text, lower case, of three letters or more, cut to their first four letters so that
 * "return" and "returns" count as one: a blunt tool, but one that fits on a slide.
 */
export function words(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 4))
}

/** How rare a word is among the texts: 1 if it is in all of them, more the fewer have it. */
function rarity(word: string, texts: string[][]): number {
  const having = texts.filter((text) => text.includes(word)).length
  return Math.log((1 + texts.length) / (1 + having)) + 1
}

function vector(text: string[], texts: string[][]): Vector {
  const v: Vector = new Map()
  for (const word of text) v.set(word, (v.get(word) ?? 0) + rarity(word, texts))
  return v
}

const length = (v: Vector) => Math.hypot(...v.values())

function cosine(a: Vector, b: Vector): number {
  const dot = [...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0)
  return dot === 0 ? 0 : dot / (length(a) * length(b))
}

/** Each text's score against the question, in the texts' order. */
export function scores(question: string, texts: readonly string[]): number[] {
  const all = texts.map(words)
  const asked = vector(words(question), all)
  return all.map((text) => cosine(vector(text, all), asked))
}

/** The `k` best texts, best first; texts without a word in common are never among them. */
export function search(question: string, texts: readonly string[], k: number): Hit[] {
  return scores(question, texts)
    .map((score, index) => ({ index, score }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
}
