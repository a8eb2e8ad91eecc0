import { expect, it } from 'vitest'
import { isRepetitive } from './repetition'

const repeat = (ids: number[], times: number) => Array.from({ length: times }, () => ids).flat()

it('tells a text whose end is the same again', () => {
  expect(isRepetitive([9, ...repeat([7], 16)])).toBe(true)
  expect(isRepetitive([9, ...repeat([1, 2, 3], 6)])).toBe(true)
  const sentence = Array.from({ length: 20 }, (_, i) => i)
  expect(isRepetitive([...sentence, ...sentence])).toBe(true)
})

it('takes a short repetition for style', () => {
  expect(isRepetitive([])).toBe(false)
  expect(isRepetitive(repeat([7], 15))).toBe(false)
  expect(isRepetitive(repeat([1, 2, 3, 4, 5], 3))).toBe(false)
})

it('looks at the end alone', () => {
  const sentence = Array.from({ length: 20 }, (_, i) => i)
  expect(isRepetitive([...sentence, ...sentence, 99])).toBe(false)
  expect(isRepetitive([...sentence, 99, ...sentence])).toBe(false)
})
