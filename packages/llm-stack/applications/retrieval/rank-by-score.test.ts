import { describe, expect, it } from 'vitest'
import { rankByScore } from './rank-by-score'

describe('rankByScore', () => {
  it('puts the best first and drops scores of 0 and below', () =>
    expect(rankByScore([0, 2, 3, -1])).toEqual([
      { index: 2, score: 3 },
      { index: 1, score: 2 },
    ]))
  it('keeps the order of ties', () => expect(rankByScore([1, 1]).map(({ index }) => index)).toEqual([0, 1]))
})
