import { describe, expect, it } from 'vitest'
import { rankByScore, reciprocalRankFusion } from './rank-fusion'

const indices = (hits: readonly { index: number }[]) => hits.map(({ index }) => index)

describe('rankByScore', () => {
  it('puts the best first and drops scores of 0 and below', () =>
    expect(rankByScore([0, 2, 3, -1])).toEqual([
      { index: 2, score: 3 },
      { index: 1, score: 2 },
    ]))
  it('keeps the order of ties', () => expect(indices(rankByScore([1, 1]))).toEqual([0, 1]))
})

describe('reciprocalRankFusion', () => {
  it('agrees with scores worked out by hand', () =>
    // First and second rank, against the first rank alone and the second rank alone.
    expect(reciprocalRankFusion([3, 0, 2], [0.2, 0.3, 0])).toEqual([
      { index: 0, score: expect.closeTo(1 / 61 + 1 / 62, 10) },
      { index: 1, score: expect.closeTo(1 / 61, 10) },
      { index: 2, score: expect.closeTo(1 / 62, 10) },
    ]))
  it('depends on ranks, not on the size of scores', () =>
    expect(indices(reciprocalRankFusion([100, 1], [0.1, 0.2]))).toEqual(
      indices(reciprocalRankFusion([2, 1], [1, 2])),
    ))
  it('keeps a text found by one search alone', () =>
    expect(indices(reciprocalRankFusion([0, 1], [0, 0]))).toEqual([1]))
})
