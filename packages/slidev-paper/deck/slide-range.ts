/** Parses slides on a command line: a name, a number, or a range of numbers. */
import { DeckError } from './deck-error'

/** Levenshtein distance (1966): characters to insert, delete or replace to turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1)
    }
    row = next
  }
  return row[b.length]!
}

/** The three names closest to a word: first those that contain it or are part of it, then by edit distance. */
export function closestNames(word: string, names: readonly string[]): string[] {
  const distanceOf = (name: string) =>
    name.includes(word) || word.includes(name) ? 0 : editDistance(word, name)
  return [...names].sort((a, b) => distanceOf(a) - distanceOf(b)).slice(0, 3)
}

/** The number of a slide given by name or number. `names`: of all slides. Throws a DeckError if there is no such slide. */
export function parseSlide(text: string, names: readonly string[]): number {
  const isNumber = /^\d+$/.test(text)
  const no = isNumber ? Number(text) : names.indexOf(text) + 1
  if (no >= 1 && no <= names.length) return no
  throw new DeckError(
    isNumber
      ? `There is no slide ${text}: this deck has slides 1 to ${names.length}.`
      : `There is no slide “${text}”. Near: ${closestNames(text, names).join(', ')}. A slide's name is its routeAlias.`,
  )
}

/**
 * The slide numbers of "3", "intro", "3-9", "1,intro,5-7", "40-" or "-5", in ascending order and without duplicates. `names`:
 * of all slides. Throws a DeckError for anything else, and for slides that the deck does not have.
 */
export function parseSlideRange(text: string, names: readonly string[]): number[] {
  const numbers = new Set<number>()
  for (const part of text.split(',').map((p) => p.trim())) {
    if (names.includes(part) || /^\p{L}/u.test(part)) {
      numbers.add(parseSlide(part, names))
      continue
    }
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (!from && !to)
      throw new DeckError(`“${text}” is no range of slides. Write for example 3, 7-9 or 1,intro,5-7.`)
    const first = Number(from || 1)
    const last = Number(dash ? to || names.length : from)
    if (first < 1 || last > names.length || first > last)
      throw new DeckError(
        `“${part}” is not in this deck: it has slides 1 to ${names.length}, and a range ascends.`,
      )
    for (let no = first; no <= last; no++) numbers.add(no)
  }
  return [...numbers].sort((a, b) => a - b)
}
