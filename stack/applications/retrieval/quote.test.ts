import { describe, expect, it } from 'vitest'
import { reciprocalRankFusion, quote, rankByScore } from './quote'
import { buildIndex, type VectorLookup } from './search-index'

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
      { index: 0, score: expect.closeTo(1 / 61 + 1 / 62) },
      { index: 1, score: expect.closeTo(1 / 61) },
      { index: 2, score: expect.closeTo(1 / 62) },
    ]))
  it('depends on ranks, not on the size of scores', () =>
    expect(indices(reciprocalRankFusion([100, 1], [0.1, 0.2]))).toEqual(
      indices(reciprocalRankFusion([2, 1], [1, 2])),
    ))
  it('keeps a text found by one search alone', () =>
    expect(indices(reciprocalRankFusion([0, 1], [0, 0]))).toEqual([1]))
})

describe('quote', () => {
  const texts = ['Returns are free', 'Sale items: return for credit', 'Shoes must be in their box']
  const quotesFor = (question: string, of?: VectorLookup) => quote(question, buildIndex(texts, of)).quotes

  it('quotes the best text', () => expect(quotesFor('Are returns free?')).toEqual([0]))
  it('quotes another text for keywords that the best one lacks', () =>
    expect(quotesFor('Can I return shoes from the sale?')).toEqual([1, 2]))
  it('quotes nothing for a question that no text answers', () =>
    expect(quotesFor('Who won the football game?')).toEqual([]))
  it('quotes nothing if the texts cover less than half of the question', () =>
    expect(quotesFor('Do football teams have shoes?')).toEqual([]))
  it('quotes a text in other words', () => {
    const vectors: Record<string, number[]> = { sneakers: [1, 0.1], shoes: [1, 0], free: [0, 1] }
    expect(quotesFor('Sneakers?')).toEqual([])
    expect(quotesFor('Sneakers?', (word) => vectors[word])).toEqual([2])
  })
  it('quotes nothing for an empty question, or from an empty index', () => {
    expect(quotesFor('')).toEqual([])
    expect(quotesFor('Who are you?')).toEqual([])
    expect(quote('shoes', buildIndex([])).quotes).toEqual([])
  })
})
