import { describe, expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import type { NamePreference } from '../../composables/session-models'
import { recordedNames } from './alignment-frames'
import { pairNames, preferences, vote, voteByPreference, VOTE_COUNT } from './preferences'

const allPreferences = Object.keys(preferences) as NamePreference[]

describe('a preference', () => {
  it('is for names that end in a vowel', () => {
    expect(preferences.vowel).toMatchObject({ text: 'ends in a vowel', description: 'end in a vowel' })
    for (const [name, suits] of [
      ['ana', true],
      ['eli', true],
      ['ben', false],
      ['bob', false],
    ] as const)
      // prettier-ignore
      expect([preferences.vowel.matches(name), preferences.vowel.score(name)]).toEqual([suits, Number(suits)])
  })
  it('is for names of at most five letters, the shorter the better', () => {
    expect(preferences.short).toMatchObject({ text: 'short', description: 'have at most 5 letters' })
    expect(['clara', 'martha'].map(preferences.short.matches)).toEqual([true, false])
    expect(preferences.short.score('bo')).toBeGreaterThan(preferences.short.score('ana'))
  })
})

describe('pairNames', () => {
  it.each(allPreferences)(
    'returns ten pairs without repeats whose names differ by the preference: %s',
    (preference) => {
      const pairs = pairNames(recordedNames, preference)
      expect(pairs).toHaveLength(VOTE_COUNT)
      for (const [a, b] of pairs)
        expect(preferences[preference].score(a)).not.toBe(preferences[preference].score(b))
      expect(new Set(pairs.flat()).size).toBe(2 * VOTE_COUNT)
    },
  )
  it('favours neither position: the preferred name is first about as often as second', () => {
    const pairs = pairNames(recordedNames, 'vowel')
    const first = pairs.filter(([a]) => preferences.vowel.matches(a)).length
    expect(first).toBeGreaterThan(2)
    expect(first).toBeLessThan(8)
  })
  it('returns no more than ten pairs', () => {
    const names = Array.from({ length: 15 }, (_, i) => [`${i}a`, `${i}b`]).flat()
    expect(pairNames(names, 'vowel')).toHaveLength(VOTE_COUNT)
  })
  it('returns fewer pairs when names run out or none differ', () => {
    expect(pairNames(['ana', 'ben', 'ana'], 'vowel')).toEqual([['ana', 'ben']])
    expect(pairNames(['ana', 'ida'], 'vowel')).toEqual([])
    expect(pairNames([], 'short')).toEqual([])
  })
})

describe('a vote', () => {
  it('chooses the first or the second name', () => {
    expect(vote(['ana', 'ben'], true)).toEqual({ chosen: 'ana', rejected: 'ben' })
    expect(vote(['ana', 'ben'], false)).toEqual({ chosen: 'ben', rejected: 'ana' })
  })
  it('by preference matches the recorded run', () => {
    const votes = pairNames(recordedNames, 'vowel').map((pair) => voteByPreference(pair, 'vowel'))
    expect(votes).toEqual(namesRun.alignment.preferencePairs)
    expect(voteByPreference(['bo', 'ana'], 'short').chosen).toBe('bo')
    expect(voteByPreference(['ana', 'ben'], 'short').chosen).toBe('ben')
  })
})
