import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../theory'
import { bm25Scores, idfTerms } from './bm25'
import { keywords, buildIndex, stem } from './search-index'

const words = [
  ...[
    'shoe',
    'shoes',
    'tent',
    'hat',
    'boots',
    'rain',
    'sizes',
    'returned',
    'paying',
    'card',
    'cards',
    'open',
  ],
  ...['sunday', 'the', 'is', 'for', 'shop', 'dry', 'ship', 'days'],
]
/** Texts of 1 to 12 of these words, each once: the library measures a text by its different words. */
function randomTexts(count: number, seed: number): string[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const shuffled = words.map((word) => ({ word, key: random() })).sort((a, b) => a.key - b.key)
    return shuffled
      .slice(0, 1 + Math.floor(random() * 12))
      .map(({ word }) => word)
      .join(' ')
  })
}

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
  it('agrees with a published library', () => {
    const library = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: keywords,
      processTerm: stem,
      searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 }, prefix: false, fuzzy: false },
    })
    const texts = randomTexts(30, 1)
    library.addAll(texts.map((text, id) => ({ id, text })))
    for (const question of randomTexts(60, 2)) {
      // MiniSearch multiplies its sums by the number of matching words.
      const theirs = new Map(
        library.search(question).map(({ id, score, terms }) => [id, score / terms.length]),
      )
      expect(scores(question, texts)).toEqual(texts.map((_, i) => expect.closeTo(theirs.get(i) ?? 0, 8)))
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
