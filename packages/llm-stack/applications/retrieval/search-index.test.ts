import { describe, expect, it } from 'vitest'
import { keywords, buildIndex, stem } from './search-index'

describe('keywords', () => {
  it('leaves out stop words', () =>
    expect(keywords('Can I return the shoes that are in your sale?')).toEqual(['return', 'shoes', 'sale']))
  it('reads words of any script, and numbers', () =>
    expect(keywords('Größe 42 für <b>كتاب</b>')).toEqual(['größe', '42', 'für', 'b', 'كتاب', 'b']))
  it('finds none among punctuation, symbols and controls', () =>
    expect(keywords('\u202e\u0000? 👟')).toEqual([]))
})

describe('stem', () => {
  // Pairs with one stem in Porter's paper of 1980.
  it.each([
    ['cats', 'cat'],
    ['ponies', 'pony'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['troubled', 'trouble'],
    ['sized', 'size'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['fizzed', 'fizz'],
    ['filing', 'file'],
    ['conflated', 'conflate'],
    ['returns', 'return'],
    ['exchanges', 'exchanged'],
  ])('is the same for %s and %s', (a, b) => expect(stem(a)).toBe(stem(b)))
  it.each(['diesel', 'ingredient', 'letter', 'bled', 'sing', 'feed', 'caress', 'string', 'go', 's', ''])(
    'does not change “%s”',
    (word) => expect(stem(word)).toBe(word),
  )
  it('differs for words of different meaning', () => expect(stem('sale')).not.toBe(stem('salt')))
})

it('buildIndex stems the keywords of each text', () =>
  expect(buildIndex(['The sale!', '']).stems).toEqual([[stem('sale')], []]))
