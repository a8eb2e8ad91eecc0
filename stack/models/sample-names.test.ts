import { expect, test } from 'vitest'
import { take } from '../frameworks'
import { seeded } from '../theory'
import { sampleNames, labelKnown, nextLetters, shareOf, NAME_TEMPERATURE } from './sample-names'
import { NamesModel } from './names-model'
import { oneLetterNames, TableModel } from './table-model.test-helper'

const model = TableModel(oneLetterNames({ a: 0.6, b: 0.3, '': 0.1 }))
const drawn = (temperature?: number) => [
  ...take(sampleNames(model, { temperature, random: seeded(5) }), 2000),
]

test('draws names as often as the model says; what has no letter is drawn again', () => {
  const names = drawn(1)
  expect(new Set(names)).toEqual(new Set(['a', 'b']))
  expect(shareOf(names, (name) => name === 'a')).toBeCloseTo(0.6 / 0.9, 1)
})
test('a lower temperature draws the likely more often still: 0.6² to 0.3² at one half', () => {
  expect(Math.abs(shareOf(drawn(0.5), (name) => name === 'a') - 0.8)).toBeLessThan(0.03)
})
test('draws as boldly as on the slides unless told otherwise', () => {
  expect(drawn()).toEqual(drawn(NAME_TEMPERATURE))
  expect(drawn()).not.toEqual(drawn(1))
})
test('the same seed draws the same names, and none is longer than the model reads', () => {
  const wild = () => [...take(sampleNames(NamesModel(2), { temperature: 1, random: seeded(3) }), 50)]
  expect(wild()).toEqual(wild())
  expect(Math.max(...wild().map((name) => name.length))).toBe(16)
})
test('says which names are known, and how many', () => {
  const names = labelKnown(['ann', 'ano'], new Set(['ann']))
  expect(names).toEqual([
    { name: 'ann', known: true },
    { name: 'ano', known: false },
  ])
  expect(shareOf(names, ({ known }) => known)).toBe(0.5)
  expect(shareOf([], () => true)).toBe(0)
})
test('what may come next adds up to one, likeliest first, the end a full stop', () => {
  const next = nextLetters(model, '')
  expect(next.slice(0, 3).map(({ sign }) => sign)).toEqual(['a', 'b', '.'])
  expect(next[0].chance).toBeCloseTo(0.6, 6)
  expect(nextLetters(model, 'a')[0]).toEqual({ sign: '.', chance: expect.closeTo(1, 6) as number })
  expect(nextLetters(NamesModel(), 'mar').reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 6)
  expect(() => nextLetters(NamesModel(), 'zoë')).toThrow('only a to z are known')
  expect(() => nextLetters(NamesModel(), 'abcdefghijklmnop')).toThrow(RangeError)
})
