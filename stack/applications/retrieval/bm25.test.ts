import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { cards, otherWordsQuestions, sameWordsQuestions } from '../../../data/shop'
import { bm25Scores, idfTerms } from './bm25'
import { keywords, buildIndex, stem } from './search-index'

const scores = (question: string, texts: string[]) => bm25Scores(question, buildIndex(texts))

describe('bm25Scores', () => {
  it('agrees with a score worked out by hand', () => {
    // Two texts of two words, the mean length. One of them has shoe, ln(1 + 1.5 / 1.5), once, × 2.2 / 2.2.
    expect(scores('shoe', ['red shoe', 'red hat'])).toEqual([expect.closeTo(Math.log(2), 10), 0])
    // The same word twice: × 2 · 2.2 / (2 + 1.2).
    expect(scores('shoe', ['shoe shoe', 'red hat'])).toEqual([
      expect.closeTo((Math.log(2) * 4.4) / 3.2, 10),
      0,
    ])
  })
  it('agrees with a published library on every question', () => {
    const library = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: keywords,
      processTerm: stem,
      searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 }, prefix: false, fuzzy: false },
    })
    library.addAll(cards.map((text, id) => ({ id, text })))
    for (const { text } of [...sameWordsQuestions, ...otherWordsQuestions]) {
      // MiniSearch multiplies its sums by the number of matching words.
      const theirs = new Map(library.search(text).map(({ id, score, terms }) => [id, score / terms.length]))
      const ours = bm25Scores(text, buildIndex(cards))
      expect(ours).toEqual(cards.map((_, i) => expect.closeTo(theirs.get(i) ?? 0, 8)))
    }
  })
  it('scores a rare word higher than a common one', () => {
    const [common, rare] = scores('sale shoe', ['sale tea', 'shoe tea', 'sale cup', 'sale hat'])
    expect(rare).toBeGreaterThan(common)
  })
  it('ignores stop words', () =>
    expect(scores('Are you in the shop?', ['You are in the house', 'The shop'])[0]).toBe(0))
  it('takes an empty question, text or index', () => {
    expect(scores('', ['red shoes'])).toEqual([0])
    expect(scores('red', [''])).toEqual([0])
    expect(scores('red', [])).toEqual([])
  })
  it('reads a hundred thousand characters', () => {
    for (const unit of ['y', 'b', 'a ', 'by', '<'])
      expect(scores(unit.repeat(100_000 / unit.length), ['red shoes'])).toEqual([0])
  })
})

it('idfTerms weights a word more, the fewer texts have it', () => {
  const [sale, shoe, tent] = idfTerms('sale shoe tent', buildIndex(['sale', 'sale shoe', 'sale']))
  expect(sale.weight).toBeGreaterThan(0)
  expect(shoe.weight).toBeGreaterThan(sale.weight)
  expect(tent.weight).toBeGreaterThan(shoe.weight)
})
