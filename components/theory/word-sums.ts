/** A word, or a sum of words such as "king − man + woman": what is nearest to it among the words there are. */
import type { WordVectors } from '../../composables/word-vectors'
import { add, nearest, scale, type Vector } from '../../stack/theory'

export interface Term {
  word: string
  sign: 1 | -1
}
export interface Near {
  word: string
  cosine: number
}

/** What the slide shows. */
export interface Asked {
  /** What stands in the field. */
  text: string
  /** The last text all of whose words were known: what is answered. */
  asked: string
  /** Words to compare it with; without them, the nearest of all. */
  among?: readonly string[]
}

/** Characters of a text that are read, words of it, and words that are listed. */
export const LONGEST = 60
const MOST_TERMS = 6
export const LISTED = 5

/** The slide's own words, in the order they are drawn. */
export const COMPARED = ['dog', 'kitten', 'car', 'stone'] as const
export const SUM = 'king − man + woman'
export const OFFERED = ['cat', SUM, 'paris − france + italy'] as const
/** By click. */
export const presets: readonly Asked[] = [
  { text: 'cat', asked: 'cat', among: COMPARED.slice(2) },
  { text: 'cat', asked: 'cat', among: COMPARED },
  { text: SUM, asked: SUM },
]

/** The words of a text with their signs. A dash within a word is the word's own. */
export function readSum(text: string): Term[] {
  const spaced = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[−–—+]|(?<![^\s])-|-(?![^\s])/g, (sign) => (sign === '+' ? ' + ' : ' − '))
  let sign: 1 | -1 = 1
  const terms: Term[] = []
  for (const part of spaced.split(/\s+/).filter(Boolean)) {
    if (part === '+' || part === '−') {
      sign = part === '+' ? 1 : -1
      continue
    }
    terms.push({ word: part, sign })
    sign = 1
  }
  return terms.slice(0, MOST_TERMS)
}

/** Words of a text that have no vector; never a guess at what was meant. */
export const unknownIn = (text: string, space: WordVectors): string[] =>
  readSum(text).flatMap(({ word }) => (space.has(word) ? [] : [word]))

/** Can it be answered? */
export const isKnown = (text: string, space: WordVectors): boolean =>
  readSum(text).length > 0 && unknownIn(text, space).length === 0

export interface Answer {
  given: Term[]
  /** What the text comes to. */
  sum: Vector
  near: Near[]
}

/** What a known text comes to, and the words nearest to it: those given are left out of the search. */
export function answer({ asked, among }: Asked, space: WordVectors): Answer {
  const given = readSum(asked)
  const sum = given
    .map(({ word, sign }) => scale(space.get(word)!, sign))
    .reduce((total, vector) => add(total, vector))
  const others = (among ?? [...space.keys()]).filter((word) => !given.some((term) => term.word === word))
  // Of "cat − cat" nothing is left, and nothing has a direction.
  if (sum.every((x) => x === 0)) return { given, sum, near: [] }
  const found = nearest(
    sum,
    others.map((word) => space.get(word)!),
  )
  const near = found.slice(0, LISTED).map(({ index, cosine }) => ({ word: others[index], cosine }))
  return { given, sum, near }
}

/** Every word that the slide shows by itself, so that it can do so before all are there. */
export const fewWords = (space: WordVectors): string[] => [
  ...new Set(
    presets.flatMap((preset) => {
      const { given, near } = answer(preset, space)
      return [...given, ...near].map(({ word }) => word)
    }),
  ),
]
