import { describe, expect, it } from 'vitest'
import { keywords, buildIndex, stem } from './search-index'

describe('meaningful', () => {
  it('leaves out what stands in any question', () =>
    expect(keywords('Can I return the shoes that are in your sale?')).toEqual(['return', 'shoes', 'sale']))
  it('reads any script, and numbers', () =>
    expect(keywords('Größe 42 für <b>كتاب</b>')).toEqual(['größe', '42', 'für', 'b', 'كتاب', 'b']))
  it('finds none in signs that say nothing', () => expect(keywords('\u202e\u0000? 👟')).toEqual([]))
})

describe('stem', () => {
  // pairs that Porter's paper of 1980 makes one
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
  ])('makes %s and %s one', (a, b) => expect(stem(a)).toBe(stem(b)))
  it.each(['bled', 'sing', 'feed', 'caress', 'string', 'go', 's', ''])('leaves “%s” as it is', (word) =>
    expect(stem(word)).toBe(word),
  )
  it('keeps apart what means different things', () => expect(stem('sale')).not.toBe(stem('salt')))
})

it('makes texts ready to be searched', () =>
  expect(buildIndex(['The sale!', '']).stems).toEqual([[stem('sale')], []]))
