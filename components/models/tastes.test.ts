import { describe, expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import type { Taste } from '../../composables/own-models'
import { recordedNames } from './alignment-frames'
import { pairsOf, tastes, vote, voteByTaste, VOTES } from './tastes'

const both = Object.keys(tastes) as Taste[]

describe('pairs', () => {
  it.each(both)('%s: ten, of names that differ by it, none twice', (taste) => {
    const pairs = pairsOf(recordedNames, taste)
    expect(pairs).toHaveLength(VOTES)
    for (const [a, b] of pairs) expect(tastes[taste].score(a)).not.toBe(tastes[taste].score(b))
    expect(new Set(pairs.flat()).size).toBe(2 * VOTES)
  })
  it('favour neither: the better one is A about as often as B', () => {
    const pairs = pairsOf(recordedNames, 'vowel')
    const first = pairs.filter(([a]) => tastes.vowel.liked(a)).length
    expect(first).toBeGreaterThan(2)
    expect(first).toBeLessThan(8)
  })
  it('are fewer where the names run out, or none differ', () => {
    expect(pairsOf(['ana', 'ben', 'ana'], 'vowel')).toEqual([['ana', 'ben']])
    expect(pairsOf(['ana', 'ida'], 'vowel')).toEqual([])
    expect(pairsOf([], 'short')).toEqual([])
  })
})

describe('votes', () => {
  it('are for A or for B', () => {
    expect(vote(['ana', 'ben'], true)).toEqual({ chosen: 'ana', rejected: 'ben' })
    expect(vote(['ana', 'ben'], false)).toEqual({ chosen: 'ben', rejected: 'ana' })
  })
  it('by taste are those of the recorded run', () => {
    const votes = pairsOf(recordedNames, 'vowel').map((pair) => voteByTaste(pair, 'vowel'))
    expect(votes).toEqual(namesRun.alignment.votes)
    expect(voteByTaste(['bo', 'ana'], 'short').chosen).toBe('bo')
  })
})
