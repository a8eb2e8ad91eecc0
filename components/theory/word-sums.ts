/** A word, or a sum of words such as "king − man + woman": what is nearest to it among the words there are. */
import type { WordVectors } from '../../composables/word-vectors'
import { add, nearest, scale, type Vector } from '../../stack/theory'

export interface Term {
  word: string
  sign: 1 | -1
}
export interface SimilarWord {
  word: string
  cosine: number
}

/** What the slide shows. */
export interface WordQuery {
  /** What stands in the field. */
  text: string
  /** The last text all of whose words were known: what is answered. */
  query: string
  /** Words to compare it with; without them, the nearest of all. */
  candidates?: readonly string[]
}

/** Characters of a text that are read, words of it, and words that are listed. */
export const MAX_TEXT_LENGTH = 60
const MAX_TERMS = 6
export const LIST_LENGTH = 5

/** The slide's own words, in the order they are drawn. */
export const COMPARED_WORDS = ['dog', 'kitten', 'car', 'stone'] as const
export const EXAMPLE_SUM = 'king − man + woman'
export const SUGGESTIONS = ['cat', EXAMPLE_SUM, 'paris − france + italy'] as const
/** By click. */
export const presets: readonly WordQuery[] = [
  { text: 'cat', query: 'cat', candidates: COMPARED_WORDS.slice(2) },
  { text: 'cat', query: 'cat', candidates: COMPARED_WORDS },
  { text: EXAMPLE_SUM, query: EXAMPLE_SUM },
]

/** The words of a text with their signs. A dash within a word is the word's own. */
export function parseSum(text: string): Term[] {
  const spaced = text
    .slice(0, MAX_TEXT_LENGTH)
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
  return terms.slice(0, MAX_TERMS)
}

/** Words of a text that have no vector; never a guess at what was meant. */
export const unknownWords = (text: string, space: WordVectors): string[] =>
  parseSum(text).flatMap(({ word }) => (space.has(word) ? [] : [word]))

/** Can it be answered? */
export const isKnown = (text: string, space: WordVectors): boolean =>
  parseSum(text).length > 0 && unknownWords(text, space).length === 0

export interface QueryResult {
  terms: Term[]
  /** What the text comes to. */
  sum: Vector
  similar: SimilarWord[]
}

/** What a known text comes to, and the words nearest to it: those given are left out of the search. */
export function answerQuery({ query: asked, candidates: among }: WordQuery, space: WordVectors): QueryResult {
  const given = parseSum(asked)
  const sum = given
    .map(({ word, sign }) => scale(space.get(word)!, sign))
    .reduce((total, vector) => add(total, vector))
  const others = (among ?? [...space.keys()]).filter((word) => !given.some((term) => term.word === word))
  // Of "cat − cat" nothing is left, and nothing has a direction.
  if (sum.every((x) => x === 0)) return { terms: given, sum, similar: [] }
  const ranked = nearest(
    sum,
    others.map((word) => space.get(word)!),
  )
  const near = ranked.slice(0, LIST_LENGTH).map(({ index, cosine }) => ({ word: others[index], cosine }))
  return { terms: given, sum, similar: near }
}

/** Every word that the slide shows by itself, so that it can do so before all are there. */
export const presetWords = (space: WordVectors): string[] => [
  ...new Set(
    presets.flatMap((preset) => {
      const { terms: given, similar: near } = answerQuery(preset, space)
      return [...given, ...near].map(({ word }) => word)
    }),
  ),
]
