/** Preferences between names, pairs to vote on, and votes by a preference. */
import type { NamePreference } from '../../composables/session-models'
import type { PreferencePair } from 'llm-stack/models'

/** The preferences that an audience can choose from. */
export const preferences: Record<
  NamePreference,
  {
    /** Label of the option. */
    text: string
    /** Verb phrase after “names”. */
    description: string
    /** Does the name suit the preference? */
    matches: (name: string) => boolean
    /** The higher, the better the name suits. */
    score: (name: string) => number
  }
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

/** Votes that an audience casts. */
export const VOTE_COUNT = 10
/** Two names to choose between, in alphabetical order. */
export type NamePair = readonly [a: string, b: string]

/**
 * Up to VOTE_COUNT pairs of these names whose scores differ. A name's partner has the most frequent of the other scores, so
 * that few names are left without one. The names of a pair are in alphabetical order, so that neither position is favoured.
 */
export function pairNames(names: readonly string[], preference: NamePreference): NamePair[] {
  const { score } = preferences[preference]
  const remaining = [...new Set(names)]
  const pairs: NamePair[] = []
  while (remaining.length && pairs.length < VOTE_COUNT) {
    const a = remaining.shift()!
    const others = remaining.filter((b) => score(b) !== score(a))
    const frequency = (b: string) => frequencies.get(score(b))!
    const frequencies = new Map<number, number>()
    for (const b of others) frequencies.set(score(b), (frequencies.get(score(b)) ?? 0) + 1)
    const [partner] = others.sort((b, c) => frequency(c) - frequency(b))
    if (!partner) continue
    remaining.splice(remaining.indexOf(partner), 1)
    pairs.push([a, partner].sort() as [string, string])
  }
  return pairs
}

/** The vote for the first or the second name of a pair. */
export const vote = ([a, b]: NamePair, forA: boolean): PreferencePair =>
  forA ? { chosen: a, rejected: b } : { chosen: b, rejected: a }

/** The vote for the name with the higher score; on a tie, the second. */
export const voteByPreference = (pair: NamePair, preference: NamePreference): PreferencePair =>
  vote(pair, preferences[preference].score(pair[0]) > preferences[preference].score(pair[1]))
