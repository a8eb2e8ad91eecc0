import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergePairs } from './merge-pairs'

type MergedId = (left: number, right: number) => number | undefined

/** The definition: compare all pairs, merge the leftmost of the lowest rank, and start again. */
function naiveMerge(ids: readonly number[], mergedId: MergedId, rank: (id: number) => number): number[] {
  const tokens = [...ids]
  for (;;) {
    let at = -1
    for (let i = 0; i + 1 < tokens.length; i++) {
      const id = mergedId(tokens[i], tokens[i + 1])
      if (id === undefined) continue
      if (at < 0 || rank(id) < rank(mergedId(tokens[at], tokens[at + 1])!)) at = i
    }
    if (at < 0) return tokens
    tokens.splice(at, 2, mergedId(tokens[at], tokens[at + 1])!)
  }
}

test('merges as the definition does, for any pairs and ranks, also with ties', () => {
  const id = fc.nat(5)
  const table = fc.array(fc.tuple(id, id, fc.integer({ min: 0, max: 11 })), { maxLength: 20 })
  const ranks = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), table, ranks, (ids, pairs, rank) => {
      const merges = new Map(pairs.map(([left, right, id]) => [`${left} ${right}`, id]))
      const mergedId: MergedId = (left, right) => merges.get(`${left} ${right}`)
      const rankOf = (id: number) => rank[id]
      expect(mergePairs(ids, mergedId, rankOf)).toEqual(naiveMerge(ids, mergedId, rankOf))
    }),
    { numRuns: 1000 },
  )
})
test('merges ties from the left, without overlaps', () => {
  const aa: MergedId = (left, right) => (left === 0 && right === 0 ? 1 : undefined)
  expect(mergePairs([0, 0, 0], aa)).toEqual([1, 0])
  expect(mergePairs([0, 0, 0, 0, 0], aa)).toEqual([1, 1, 0])
  expect(mergePairs([], aa)).toEqual([])
})
test('compares a few pairs a token, not all pairs again and again', () => {
  let calls = 0
  const doubling: MergedId = (left, right) => {
    calls++
    return left === right && left < 16 ? left + 1 : undefined
  }
  expect(mergePairs(new Array(2 ** 17).fill(0), doubling)).toEqual([16, 16])
  expect(calls).toBeLessThan(6 * 2 ** 17)
})
