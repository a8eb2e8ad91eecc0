/** Tastes a room can agree on, and votes between two names by them. */
import type { Taste } from '../../composables/own-models'
import type { Choice } from '../../stack/models'

export const tastes: Record<
  Taste,
  { text: string; says: string; liked: (name: string) => boolean; score: (name: string) => number }
> = {
  vowel: {
    text: 'ends in a vowel',
    says: 'end in a vowel',
    liked: (name) => /[aeiou]$/.test(name),
    score: (name) => Number(/[aeiou]$/.test(name)),
  },
  short: {
    text: 'short',
    says: 'have at most 5 letters',
    liked: (name) => name.length <= 5,
    score: (name) => -name.length,
  },
}

/** Votes a room casts. */
export const VOTES = 10
export type Pair = readonly [a: string, b: string]

/** Ten pairs of these names, or as many as there are, between which the taste can tell; A and B in alphabetical order, so that
 *  neither is favoured. */
export function pairsOf(names: readonly string[], taste: Taste): Pair[] {
  const { score } = tastes[taste]
  const left = [...new Set(names)]
  const pairs: Pair[] = []
  while (left.length && pairs.length < VOTES) {
    const a = left.shift()!
    const at = left.findIndex((b) => score(b) !== score(a))
    if (at >= 0) pairs.push([a, ...left.splice(at, 1)].sort() as [string, string])
  }
  return pairs
}

export const vote = ([a, b]: Pair, forA: boolean): Choice =>
  forA ? { chosen: a, rejected: b } : { chosen: b, rejected: a }

/** How somebody of this taste votes, if it can tell the two apart. */
export const voteByTaste = (pair: Pair, taste: Taste): Choice =>
  vote(pair, tastes[taste].score(pair[0]) > tastes[taste].score(pair[1]))
