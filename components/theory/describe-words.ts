/** Texts of the word vectors slide: the list's title, numbers, and descriptions for screen readers. */
import { WORD_COUNT, type WordVectors } from '../../composables/word-vectors'
import { formatCount, formatFixed } from '../kit/format'
import { presets, parseSum, unknownWords, type QueryResult, type WordQuery } from './word-sums'

const MAX_WORD_LENGTH = 20
const truncate = (word: string) =>
  word.length > MAX_WORD_LENGTH ? `${word.slice(0, MAX_WORD_LENGTH)}…` : word

const allWords = `the ${formatCount(WORD_COUNT)} words`
/** A preset's list holds for all words, although only its own vectors are stored. */
const isPreset = (state: WordQuery) =>
  presets.some((p) => p.query === state.query && p.candidates === state.candidates)

/**
 * Title of the list: what it lists, or which word of the text is unknown.
 * @param loadError why the vectors of all words could not be loaded; '': no error
 */
export function listTitle(state: WordQuery, space: WordVectors, loadError: string): string {
  const storedWords = `the ${space.size} words stored here${loadError ? `: the ${formatCount(WORD_COUNT)} did not come` : ''}`
  const available = space.size === WORD_COUNT ? allWords : storedWords
  const [unknown] = unknownWords(state.text, space)
  if (unknown) return `“${truncate(unknown)}” is not among ${available}`
  if (state.candidates) return `Cosine with “${state.query}”, of all 100 numbers`
  const leftOut = parseSum(state.query).length > 1 ? ', those given left out' : ''
  return `Nearest of ${isPreset(state) ? allWords : available}${leftOut}`
}

/** The first numbers of the query's vector, and how many more there are. */
export function describeNumbers({ sum }: QueryResult, limit = 4): string {
  const first = sum.slice(0, limit).map((x) => formatFixed(x))
  return `${first.join(', ')}, … ${sum.length - limit} more`
}

/** The listed words with their cosines. */
export const describeList = ({ similar }: QueryResult) =>
  similar.map(({ word, cosine }) => `${word} ${formatFixed(cosine, 2)}`).join(', ')

/** The demo's result, for screen readers. */
export function describeResult(
  state: WordQuery,
  space: WordVectors,
  result: QueryResult,
  loadError: string,
): string {
  if (unknownWords(state.text, space).length)
    return `${listTitle(state, space, loadError)}. Still shown: ${state.query}.`
  return `Nearest to ${state.query}: ${describeList(result) || 'nothing'}.`
}

/** The drawing, for screen readers. */
export const describePlot = ({ query }: WordQuery, { terms, similar }: QueryResult): string =>
  terms.length > 1
    ? `${terms.map(({ word }) => word).join(', ')} on a plane; ${query} comes to a place beside ${similar[0]?.word ?? 'nothing'}.`
    : `Words as arrows: ${query}, and by nearness ${similar.map(({ word }) => word).join(', ')}.`
