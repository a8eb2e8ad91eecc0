/** Tastes a room can agree on, and votes between two names by them. */
import type { NamePreference } from '../../composables/session-models'
import type { PreferencePair } from '../../stack/models'

export const preferences: Record<
  NamePreference,
  { text: string; description: string; matches: (name: string) => boolean; score: (name: string) => number }
> = {
  vowel: {
    text: 'ends in a vowel',
    description: 'end in a vowel',
    matches: (name) => /[aeiou]$/.test(name),
    score: (name) => Number(/[aeiou]$/.test(name)),
  },
  short: {
    text: 'short',
    description: 'have at most 5 letters',
    matches: (name) => name.length <= 5,
    score: (name) => -name.length,
  },
}

/** Votes a room casts. */
export const VOTE_COUNT = 10
export type NamePair = readonly [a: string, b: string]

/** Ten pairs of these names, or as many as there are, between which the taste can tell; A and B in alphabetical order, so that
 *  neither is favoured. */
export function pairNames(names: readonly string[], preference: NamePreference): NamePair[] {
  const { score } = preferences[preference]
  const remaining = [...new Set(names)]
  const pairs: NamePair[] = []
  while (remaining.length && pairs.length < VOTE_COUNT) {
    const a = remaining.shift()!
    const at = remaining.findIndex((b) => score(b) !== score(a))
    if (at >= 0) pairs.push([a, ...remaining.splice(at, 1)].sort() as [string, string])
  }
  return pairs
}

export const vote = ([a, b]: NamePair, forA: boolean): PreferencePair =>
  forA ? { chosen: a, rejected: b } : { chosen: b, rejected: a }

/** How somebody of this taste votes, if it can tell the two apart. */
export const voteByPreference = (pair: NamePair, preference: NamePreference): PreferencePair =>
  vote(pair, preferences[preference].score(pair[0]) > preferences[preference].score(pair[1]))
