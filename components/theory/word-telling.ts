/** The slide of word vectors in words: what is listed, what is not known, what is drawn. */
import { WORD_COUNT, type WordVectors } from '../../composables/word-vectors'
import { count, fixed } from '../kit/format'
import { presets, readSum, unknownIn, type Answer, type Asked } from './word-sums'

const LONGEST_WORD = 20
const short = (word: string) => (word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word)

const all = `the ${count(WORD_COUNT)} words`
/** What a preset lists was found among all of them, and stored. */
const isStored = (now: Asked) => presets.some((p) => p.asked === now.asked && p.among === now.among)

/** Over the list: what it lists, or which word is not there. trouble: why not all words came. */
export function titleOf(now: Asked, space: WordVectors, trouble: string): string {
  const few = `the ${space.size} words stored here${trouble ? `: the ${count(WORD_COUNT)} did not come` : ''}`
  const here = space.size === WORD_COUNT ? all : few
  const [unknown] = unknownIn(now.text, space)
  if (unknown) return `“${short(unknown)}” is not among ${here}`
  if (now.among) return `Cosine with “${now.asked}”, of all 100 numbers`
  const leftOut = readSum(now.asked).length > 1 ? ', those given left out' : ''
  return `Nearest of ${isStored(now) ? all : here}${leftOut}`
}

/** The first numbers of what was asked, and how many more there are. */
export function numbersOf({ sum }: Answer, shown = 4): string {
  const first = sum.slice(0, shown).map((x) => fixed(x))
  return `${first.join(', ')}, … ${sum.length - shown} more`
}

/** Words with their cosines. */
export const listed = ({ near }: Answer) => near.map((n) => `${n.word} ${fixed(n.cosine, 2)}`).join(', ')

/** What the demo found, for somebody who cannot see it. */
export function resultOf(now: Asked, space: WordVectors, found: Answer, trouble: string): string {
  if (unknownIn(now.text, space).length) return `${titleOf(now, space, trouble)}. Still shown: ${now.asked}.`
  return `Nearest to ${now.asked}: ${listed(found) || 'nothing'}.`
}

/** What is drawn. */
export const drawnOf = ({ asked }: Asked, { given, near }: Answer): string =>
  given.length > 1
    ? `${given.map(({ word }) => word).join(', ')} on a plane; ${asked} comes to a place beside ${near[0]?.word ?? 'nothing'}.`
    : `Words as arrows: ${asked}, and by nearness ${near.map(({ word }) => word).join(', ')}.`
