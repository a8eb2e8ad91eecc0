import { expect, test } from 'vitest'
import { comparedModels, gpuYears, llama } from '../../data/models'
import { readableLength } from './readable-length'

test('with the names model one millimetre long, the others reach 6 cm, 30 m, 42 km and 97 km', () => {
  const unit = comparedModels[0].parameters
  expect(comparedModels.map((m) => readableLength(m.parameters / unit))).toEqual([
    '1 mm',
    '6 cm',
    '30 m',
    '42 km',
    '97 km',
  ])
})
test('the largest is about a hundred million times the smallest', () => {
  const ratio = comparedModels.at(-1)!.parameters / comparedModels[0].parameters
  expect(Math.abs(ratio / 1e8 - 1)).toBeLessThan(0.05)
})
test('30.84 million hours are about 3,500 years', () => {
  expect(gpuYears(llama.gpuHours)).toBe(3500)
})
test('a length is positive', () => {
  expect(() => readableLength(0)).toThrow(new RangeError('A length is more than 0 mm, not 0.'))
})
test('the unit changes at 10 mm, 1000 mm and a million', () =>
  expect([9.4, 10, 999, 1000, 999_000, 1e6].map(readableLength)).toEqual([
    '9 mm',
    '1 cm',
    '100 cm',
    '1 m',
    '999 m',
    '1 km',
  ]))
