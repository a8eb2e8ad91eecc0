import { describe, expect, it } from 'vitest'
import { meaningful, stem, terms } from './words'

describe('meaningful', () => {
  it('leaves out what stands in any question', () =>
    expect(meaningful('Can I return the shoes that are in your sale?')).toEqual(['return', 'shoes', 'sale']))
  it('reads any script, and numbers', () =>
    expect(meaningful('Größe 42 für <b>كتاب</b>')).toEqual(['größe', '42', 'für', 'b', 'كتاب', 'b']))
  it('finds none in an empty text', () => expect(meaningful(' \u0000\u202e?')).toEqual([]))
})

describe('stem', () => {
  // the examples printed in Porter 1980, step 1
  it.each(
    (
      'caresses caress ponies poni ties ti cats cat feed feed agreed agree plastered plaster bled bled motoring motor ' +
      'sing sing conflated conflate troubled trouble sized size hopping hop tanned tan falling fall hissing hiss ' +
      'fizzed fizz failing fail filing file happy happi sky sky caress caress'
    )
      .split(' ')
      .flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1]]])),
  )('%s → %s', (word, stemmed) => expect(stem(word)).toBe(stemmed))
  it('makes one of what a shop and its customers write', () =>
    expect(terms('Returning returned returns')).toEqual(['return', 'return', 'return']))
  it('leaves a word of two letters as it is', () => expect(stem('is')).toBe('is'))
})
