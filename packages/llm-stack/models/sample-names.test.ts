import { expect, test } from 'vitest'
import { take } from '../frameworks'
import { seeded } from '../theory'
import { sampleNames, labelKnown, nextLetters, shareOf, NAME_TEMPERATURE } from './sample-names'
import { NamesModel } from './names-model'
import { oneLetterNames, TableModel } from './table-model.test-helper'

const model = TableModel(oneLetterNames({ a: 0.6, b: 0.3, '': 0.1 }))
const sampled = (temperature?: number) => [
  ...take(sampleNames(model, { temperature, random: seeded(5) }), 2000),
]

test('samples names as often as the model says, and none that is empty', () => {
  const names = sampled(1)
  expect(new Set(names)).toEqual(new Set(['a', 'b']))
  expect(shareOf(names, (name) => name === 'a')).toBeCloseTo(0.6 / 0.9, 1)
})
test('a lower temperature samples likely names more often: 0.6² to 0.3² at one half', () => {
  expect(Math.abs(shareOf(sampled(0.5), (name) => name === 'a') - 0.8)).toBeLessThan(0.03)
})
test('samples at the temperature of the slides by default', () => {
  expect(sampled()).toEqual(sampled(NAME_TEMPERATURE))
  expect(sampled()).not.toEqual(sampled(1))
})
test('the same seed samples the same names, and none is longer than 16 letters', () => {
  const wild = () => [...take(sampleNames(NamesModel(2), { temperature: 1, random: seeded(3) }), 50)]
  expect(wild()).toEqual(wild())
  expect(Math.max(...wild().map((name) => name.length))).toBe(16)
})
test('labels known names, and gives their share', () => {
  const names = labelKnown(['ann', 'ano'], new Set(['ann']))
  expect(names).toEqual([
    { name: 'ann', known: true },
    { name: 'ano', known: false },
  ])
  expect(shareOf(names, ({ known }) => known)).toBe(0.5)
  expect(shareOf([], () => true)).toBe(0)
})
test('probabilities of the next letter sum to 1, likeliest first, with a full stop for the end', () => {
  const next = nextLetters(model, '')
  expect(next.slice(0, 3).map(({ letter }) => letter)).toEqual(['a', 'b', '.'])
  expect(next[0].probability).toBeCloseTo(0.6, 6)
  expect(nextLetters(model, 'a')[0]).toEqual({ letter: '.', probability: expect.closeTo(1, 6) as number })
  const all = nextLetters(NamesModel(), 'mar')
  expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
  expect(() => nextLetters(NamesModel(), 'zoë')).toThrow('only a to z are known')
  expect(() => nextLetters(NamesModel(), 'abcdefghijklmnop')).toThrow(RangeError)
})
