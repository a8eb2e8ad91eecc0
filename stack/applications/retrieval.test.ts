import { describe, expect, it } from 'vitest'
import { shop } from '../../data/applications'
import { scores, search, words } from './retrieval'

describe('words', () => {
  it('drops short words and cuts the rest to four letters', () => {
    expect(words('Can I return shoes, or are returns closed?')).toEqual([
      'can',
      'retu',
      'shoe',
      'are',
      'retu',
      'clos',
    ])
  })
  it('finds none in an empty text', () => expect(words('')).toEqual([]))
})

describe('scores', () => {
  it('is 1 for the same words and 0 for none in common', () => {
    const [same, other] = scores('red shoes', ['red shoes', 'blue hats'])
    expect(same).toBeCloseTo(1)
    expect(other).toBe(0)
  })
  it('agrees with a sum done by hand', () => {
    // texts [red, shoe] and [red, hat]; red is in both: weight 1; shoe in one: ln(3/2) + 1
    const w = Math.log(1.5) + 1
    expect(scores('shoe', ['red shoe', 'red hat'])[0]).toBeCloseTo(w / Math.hypot(1, w))
  })
  it('gives a rare word more weight than a common one', () => {
    const [common, rare] = scores('sale shoe', ['sale tea', 'shoe tea', 'sale cup', 'sale hat'])
    expect(rare).toBeGreaterThan(common)
  })
  it('does not break on an empty question or text', () => {
    expect(scores('', ['red shoes'])).toEqual([0])
    expect(scores('red', [''])).toEqual([0])
  })
})

describe('search', () => {
  it('returns the best first and leaves out what shares no word', () => {
    expect(search('red', ['blue', 'red', 'red hat'], 3).map((h) => h.index)).toEqual([1, 2])
  })
  it('finds the three cards the answer on the slide rests on', () => {
    const found = search(shop.question, shop.cards, 3).map((h) => h.index)
    const cited = shop.answer.map((part) => part.card)
    expect([...found].sort()).toEqual([...cited].sort())
  })
})
