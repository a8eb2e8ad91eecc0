import { describe, expect, it } from 'vitest'
import { hybridScores } from './embeddings'
import { MIN_COSINE, quote } from './quote'
import { buildIndex } from './search-index'

const texts = ['Returns are free', 'Sale items: return for credit', 'Shoes must be in their box']

describe('quote by words alone', () => {
  const quotesFor = (question: string) => quote(question, buildIndex(texts)).quotes

  it('quotes the best text', () => expect(quotesFor('Are returns free?')).toEqual([0]))
  it('quotes another text for keywords that the best one lacks', () =>
    expect(quotesFor('Can I return shoes from the sale?')).toEqual([1, 2]))
  it('quotes three texts at most, if they cover half of the question', () => {
    const drinks = ['tea', 'milk', 'sugar', 'lemon', 'honey', 'mint']
    const { hits, quotes, meanings } = quote(drinks.join(' '), buildIndex(drinks))
    expect([hits.length, quotes, meanings]).toEqual([6, [0, 1, 2], undefined])
  })
  it('quotes nothing for a question that no text answers', () =>
    expect(quotesFor('Who won the football game?')).toEqual([]))
  it('quotes nothing if the texts cover less than half of the question', () =>
    expect(quotesFor('Do football teams have shoes?')).toEqual([]))
  it('quotes nothing for an empty question, or from an empty index', () => {
    expect(quotesFor('')).toEqual([])
    expect(quotesFor('Who are you?')).toEqual([])
    expect(quote('shoes', buildIndex([])).quotes).toEqual([])
  })
})

describe('quote by words and meanings', () => {
  const index = buildIndex(texts)
  const search = (question: string, ...cosines: number[]) => quote(question, index, cosines)

  it('quotes a text in other words', () => {
    expect(search('Sneakers?', 0.1, 0.2, 0.6).quotes).toEqual([2])
    expect(quote('Sneakers?', index).quotes).toEqual([])
  })
  it('ranks texts by both scores', () => {
    const { words, meanings, hits } = search('Are returns free?', 0.5, 0.1, 0.51)
    expect(meanings).toEqual([0.5, 0.1, 0.51])
    const scores = hybridScores(words, meanings!)
    expect(hits.map(({ index }) => index)).toEqual([0, 2, 1])
    expect(hits.map(({ score }) => score)).toEqual([scores[0], scores[2], scores[1]])
  })
  it('quotes nothing below the threshold, whatever the words', () => {
    expect(search('Are returns free?', MIN_COSINE - 0.01, 0, 0).quotes).toEqual([])
    expect(search('Are returns free?', MIN_COSINE + 0.01, 0, 0).quotes).toEqual([0])
  })
  it('quotes another text for keywords that the best one lacks, if it reaches the threshold', () => {
    const question = 'Can I return shoes from the sale?'
    expect(search(question, 0.45, 0.6, 0.5).quotes).toEqual([1, 2])
    expect(search(question, 0.45, 0.6, 0.3).quotes).toEqual([1])
    expect(search('Refunds?', 0.45, 0.6, 0.5).quotes).toEqual([1])
  })
  it('quotes nothing that has no score, and nothing from an empty index', () => {
    expect(search('shoes', 0, 0, -0.5)).toMatchObject({ hits: [], quotes: [] })
    expect(quote('shoes', buildIndex([]), []).quotes).toEqual([])
  })
})
