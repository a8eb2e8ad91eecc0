import { describe, expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import type { NamePreference } from '../../composables/session-models'
import { recordedNames } from './alignment-frames'
import { pairNames, preferences, vote, voteByPreference, VOTE_COUNT } from './preferences'

const allPreferences = Object.keys(preferences) as NamePreference[]

describe('pairs', () => {
  it.each(allPreferences)('%s: ten, of names that differ by it, none twice', (taste) => {
    const pairs = pairNames(recordedNames, taste)
    expect(pairs).toHaveLength(VOTE_COUNT)
    for (const [a, b] of pairs) expect(preferences[taste].score(a)).not.toBe(preferences[taste].score(b))
    expect(new Set(pairs.flat()).size).toBe(2 * VOTE_COUNT)
  })
  it('favour neither: the better one is A about as often as B', () => {
    const pairs = pairNames(recordedNames, 'vowel')
    const first = pairs.filter(([a]) => preferences.vowel.matches(a)).length
    expect(first).toBeGreaterThan(2)
    expect(first).toBeLessThan(8)
  })
  it('are fewer where the names run out, or none differ', () => {
    expect(pairNames(['ana', 'ben', 'ana'], 'vowel')).toEqual([['ana', 'ben']])
    expect(pairNames(['ana', 'ida'], 'vowel')).toEqual([])
    expect(pairNames([], 'short')).toEqual([])
  })
})

describe('votes', () => {
  it('are for A or for B', () => {
    expect(vote(['ana', 'ben'], true)).toEqual({ chosen: 'ana', rejected: 'ben' })
    expect(vote(['ana', 'ben'], false)).toEqual({ chosen: 'ben', rejected: 'ana' })
  })
  it('by taste are those of the recorded run', () => {
    const votes = pairNames(recordedNames, 'vowel').map((pair) => voteByPreference(pair, 'vowel'))
    expect(votes).toEqual(namesRun.alignment.preferencePairs)
    expect(voteByPreference(['bo', 'ana'], 'short').chosen).toBe('bo')
  })
})
