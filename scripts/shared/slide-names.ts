/** Slides as people write them on a command line: by name, or by number. */
import { UserError } from './cli'

/** Letters to put in, take out or change to make one word of the other (Levenshtein 1966). */
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

/** The three names most like this word: those it is a part of first, then those with the fewest letters changed. */
export function closestNames(word: string, names: readonly string[]): string[] {
  const distanceOf = (name: string) =>
    name.includes(word) || word.includes(name) ? 0 : editDistance(word, name)
  return [...names].sort((a, b) => distanceOf(a) - distanceOf(b)).slice(0, 3)
}

/** Number of the slide that "attention" or "11" means. Throws a UserError, with near names, where there is none. */
export function parseSlide(text: string, names: readonly string[]): number {
  const no = /^\d+$/.test(text) ? Number(text) : names.indexOf(text) + 1
  if (no >= 1 && no <= names.length) return no
  const hint = closestNames(text, names).join(', ')
  throw new UserError(
    /^\d+$/.test(text)
      ? `There is no slide ${text}: this deck has slides 1 to ${names.length}.`
      : `There is no slide “${text}”. Near: ${hint}. A slide's name is its routeAlias in slides.md.`,
  )
}
