/** Queries of word vectors: a word, or a sum of words such as “king − man + woman”, and the words nearest to it. */
import type { WordVectors } from '../../composables/word-vectors'
import { add, nearest, scale, type Vector } from 'llm-stack/theory'

/** A word of a sum. */
export interface Term {
  word: string
  sign: 1 | -1
}
export interface SimilarWord {
  word: string
  cosine: number
}

/** State of the demo. */
export interface WordQuery {
  /** Text in the field. */
  text: string
  /** The last text whose words were all known: the query that is answered. */
  query: string
  /** Words to rank; absent: all words. */
  candidates?: readonly string[]
}

/** Characters of a text that are read. */
export const MAX_TEXT_LENGTH = 60
const MAX_TERMS = 6
/** Words in the list of the nearest. */
export const LIST_LENGTH = 5

/** Words that the first two clicks compare with “cat”, in the order they are drawn. */
export const COMPARED_WORDS = ['dog', 'kitten', 'car', 'stone'] as const
export const EXAMPLE_SUM = 'king − man + woman'
export const SUGGESTIONS = ['cat', 'paris − france + italy'] as const
/** The state at each click. */
export const presets: readonly WordQuery[] = [
  { text: 'cat', query: 'cat', candidates: COMPARED_WORDS.slice(2) },
  { text: 'cat', query: 'cat', candidates: COMPARED_WORDS },
  { text: EXAMPLE_SUM, query: EXAMPLE_SUM },
]

/** The words of a text with their signs, at most MAX_TERMS. A dash within a word belongs to the word. */
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

/** Words of a text that have no vector. */
export const unknownWords = (text: string, space: WordVectors): string[] =>
  parseSum(text).flatMap(({ word }) => (space.has(word) ? [] : [word]))

/** Whether a text has words, all with vectors. */
export const isKnown = (text: string, space: WordVectors): boolean =>
  parseSum(text).length > 0 && unknownWords(text, space).length === 0

/** Answer to a query. */
export interface QueryResult {
  terms: Term[]
  /** The sum of the terms' vectors, [100]. */
  sum: Vector
  /** The nearest words, best first. */
  similar: SimilarWord[]
}

/** The sum of a query's words, which must all be known, and the words nearest to it, the query's own left out. */
export function answerQuery({ query, candidates }: WordQuery, space: WordVectors): QueryResult {
  const terms = parseSum(query)
  const sum = terms
    .map(({ word, sign }) => scale(space.get(word)!, sign))
    .reduce((total, vector) => add(total, vector))
  const others = (candidates ?? [...space.keys()]).filter((word) => !terms.some((term) => term.word === word))
  // The sum of “cat − cat” is zero and has no direction.
  if (sum.every((x) => x === 0)) return { terms, sum, similar: [] }
  const ranked = nearest(
    sum,
    others.map((word) => space.get(word)!),
  )
  const similar = ranked.slice(0, LIST_LENGTH).map(({ index, cosine }) => ({ word: others[index], cosine }))
  return { terms, sum, similar }
}

/** Every word that the presets need: their vectors are stored in the bundle (scripts/record/word-vectors.ts). */
export const presetWords = (space: WordVectors): string[] => [
  ...new Set(
    presets.flatMap((preset) => {
      const { terms, similar } = answerQuery(preset, space)
      return [...terms, ...similar].map(({ word }) => word)
    }),
  ),
]
