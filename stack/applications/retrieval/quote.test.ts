import { describe, expect, it } from 'vitest'
import { reciprocalRankFusion, quote, rankByScore } from './quote'
import { buildIndex, type VectorLookup } from './search-index'

const places = (hits: readonly { index: number }[]) => hits.map(({ index }) => index)

describe('ranked', () => {
  it('puts the best first and leaves out what has no score', () =>
    expect(rankByScore([0, 2, 3, -1])).toEqual([
      { index: 2, score: 3 },
      { index: 1, score: 2 },
    ]))
  it('keeps the order of equals', () => expect(places(rankByScore([1, 1]))).toEqual([0, 1]))
})

describe('fused', () => {
  it('agrees with a sum done by hand', () =>
    // first and second place, against second place alone and first place alone
    expect(reciprocalRankFusion([3, 0, 2], [0.2, 0.3, 0])).toEqual([
      { index: 0, score: expect.closeTo(1 / 61 + 1 / 62) },
      { index: 1, score: expect.closeTo(1 / 61) },
      { index: 2, score: expect.closeTo(1 / 62) },
    ]))
  it('goes by rank, not by size of score', () =>
    expect(places(reciprocalRankFusion([100, 1], [0.1, 0.2]))).toEqual(
      places(reciprocalRankFusion([2, 1], [1, 2])),
    ))
  it('takes what only one of them found', () =>
    expect(places(reciprocalRankFusion([0, 1], [0, 0]))).toEqual([1]))
})

describe('quote', () => {
  const texts = ['Returns are free', 'Sale items: return for credit', 'Shoes must be in their box']
  const asked = (question: string, of?: VectorLookup) => quote(question, buildIndex(texts, of)).quotes

  it('quotes the best text', () => expect(asked('Are returns free?')).toEqual([0]))
  it('quotes another for what the best one lacks', () =>
    expect(asked('Can I return shoes from the sale?')).toEqual([1, 2]))
  it('quotes nothing for what is not there', () => expect(asked('Who won the football game?')).toEqual([]))
  it('quotes nothing where less than half is there', () =>
    expect(asked('Do football teams have shoes?')).toEqual([]))
  it('quotes a text that says it in other words', () => {
    const vectors: Record<string, number[]> = { sneakers: [1, 0.1], shoes: [1, 0], free: [0, 1] }
    expect(asked('Sneakers?')).toEqual([])
    expect(asked('Sneakers?', (word) => vectors[word])).toEqual([2])
  })
  it('says nothing to an empty question, or from an empty shelf', () => {
    expect(asked('')).toEqual([])
    expect(asked('Who are you?')).toEqual([])
    expect(quote('shoes', buildIndex([])).quotes).toEqual([])
  })
})
