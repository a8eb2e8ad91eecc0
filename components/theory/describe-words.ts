/** The slide of word vectors in words: what is listed, what is not known, what is drawn. */
import { WORD_COUNT, type WordVectors } from '../../composables/word-vectors'
import { formatCount, formatFixed } from '../kit/format'
import { presets, parseSum, unknownWords, type QueryResult, type WordQuery } from './word-sums'

const MAX_WORD_LENGTH = 20
const truncate = (word: string) =>
  word.length > MAX_WORD_LENGTH ? `${word.slice(0, MAX_WORD_LENGTH)}…` : word

const allWords = `the ${formatCount(WORD_COUNT)} words`
/** What a preset lists was found among all of them, and stored. */
const isPreset = (state: WordQuery) =>
  presets.some((p) => p.query === state.query && p.candidates === state.candidates)

/** Over the list: what it lists, or which word is not there. trouble: why not all words came. */
export function listTitle(state: WordQuery, space: WordVectors, loadError: string): string {
  const few = `the ${space.size} words stored here${loadError ? `: the ${formatCount(WORD_COUNT)} did not come` : ''}`
  const available = space.size === WORD_COUNT ? allWords : few
  const [unknown] = unknownWords(state.text, space)
  if (unknown) return `“${truncate(unknown)}” is not among ${available}`
  if (state.candidates) return `Cosine with “${state.query}”, of all 100 numbers`
  const leftOut = parseSum(state.query).length > 1 ? ', those given left out' : ''
  return `Nearest of ${isPreset(state) ? allWords : available}${leftOut}`
}

/** The first numbers of what was asked, and how many more there are. */
export function describeNumbers({ sum }: QueryResult, limit = 4): string {
  const first = sum.slice(0, limit).map((x) => formatFixed(x))
  return `${first.join(', ')}, … ${sum.length - limit} more`
}

/** Words with their cosines. */
export const describeList = ({ similar: near }: QueryResult) =>
  near.map((n) => `${n.word} ${formatFixed(n.cosine, 2)}`).join(', ')

/** What the demo found, for somebody who cannot see it. */
export function describeResult(
  state: WordQuery,
  space: WordVectors,
  found: QueryResult,
  loadError: string,
): string {
  if (unknownWords(state.text, space).length)
    return `${listTitle(state, space, loadError)}. Still shown: ${state.query}.`
  return `Nearest to ${state.query}: ${describeList(found) || 'nothing'}.`
}

/** What is drawn. */
export const describePlot = (
  { query: asked }: WordQuery,
  { terms: given, similar: near }: QueryResult,
): string =>
  given.length > 1
    ? `${given.map(({ word }) => word).join(', ')} on a plane; ${asked} comes to a place beside ${near[0]?.word ?? 'nothing'}.`
    : `Words as arrows: ${asked}, and by nearness ${near.map(({ word }) => word).join(', ')}.`
