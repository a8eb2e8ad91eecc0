import { describe, expect, it } from 'vitest'
import { quote } from './quote'
import { reciprocalRankFusion } from './rank-fusion'
import { buildIndex, type VectorLookup } from './search-index'

describe('quote', () => {
  const texts = ['Returns are free', 'Sale items: return for credit', 'Shoes must be in their box']
  const quotesFor = (question: string, of?: VectorLookup) => quote(question, buildIndex(texts, of)).quotes

  it('quotes the best text', () => expect(quotesFor('Are returns free?')).toEqual([0]))
  it('quotes another text for keywords that the best one lacks', () =>
    expect(quotesFor('Can I return shoes from the sale?')).toEqual([1, 2]))
  it('quotes three texts at most, if they cover half of the question', () => {
    const drinks = ['tea', 'milk', 'sugar', 'lemon', 'honey', 'mint']
    const { hits, quotes } = quote(drinks.join(' '), buildIndex(drinks))
    expect([hits.length, quotes]).toEqual([6, [0, 1, 2]])
  })
  it('ranks texts by the fused ranks of words and meanings', () => {
    const vectors: Record<string, number[]> = {
      sneakers: [1, 0.1],
      shoes: [1, 0],
      free: [0, 1],
      sale: [1, 1],
    }
    const index = buildIndex(texts, (word) => vectors[word])
    const { words, meanings, hits } = quote('Are sneakers in the sale?', index)
    expect(hits).toEqual(reciprocalRankFusion(words, meanings))
    expect(words.filter(Boolean)).toHaveLength(1)
    expect(meanings.filter(Boolean)).toHaveLength(3)
  })
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
