import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergePairs } from './merge-pairs'

type MergedId = (left: number, right: number) => number | undefined

/** The definition, word for word: look at all pairs, join the leftmost of the lowest rank, look again. */
function naiveMerge(ids: readonly number[], joined: MergedId, rank: (id: number) => number): number[] {
  const tokens = [...ids]
  for (;;) {
    let at = -1
    for (let i = 0; i + 1 < tokens.length; i++) {
      const id = joined(tokens[i], tokens[i + 1])
      if (id === undefined) continue
      if (at < 0 || rank(id) < rank(joined(tokens[at], tokens[at + 1])!)) at = i
    }
    if (at < 0) return tokens
    tokens.splice(at, 2, joined(tokens[at], tokens[at + 1])!)
  }
}

test('joins as the definition says, whatever the pairs and ranks, equal ones too', () => {
  const id = fc.nat(5)
  const table = fc.array(fc.tuple(id, id, fc.integer({ min: 0, max: 11 })), { maxLength: 20 })
  const ranks = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), table, ranks, (ids, pairs, rank) => {
      const makes = new Map(pairs.map(([left, right, id]) => [`${left} ${right}`, id]))
      const joined: MergedId = (left, right) => makes.get(`${left} ${right}`)
      const place = (id: number) => rank[id]
      expect(mergePairs(ids, joined, place)).toEqual(naiveMerge(ids, joined, place))
    }),
    { numRuns: 1000 },
  )
})
test('joins equals from the left, never across itself', () => {
  const aa: MergedId = (left, right) => (left === 0 && right === 0 ? 1 : undefined)
  expect(mergePairs([0, 0, 0], aa)).toEqual([1, 0])
  expect(mergePairs([0, 0, 0, 0, 0], aa)).toEqual([1, 1, 0])
  expect(mergePairs([], aa)).toEqual([])
})
test('looks at a few pairs for each token, not at all pairs again and again', () => {
  let looks = 0
  const doubling: MergedId = (left, right) => {
    looks++
    return left === right && left < 16 ? left + 1 : undefined
  }
  expect(mergePairs(new Array(2 ** 17).fill(0), doubling)).toEqual([16, 16])
  expect(looks).toBeLessThan(6 * 2 ** 17)
})
