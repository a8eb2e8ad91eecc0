import { expect, it } from 'vitest'
import { parseSlideRange } from './slide-range'

const names = ['1', 'intro', '3', '4']

it('parses numbers, ranges and names', () => {
  expect(parseSlideRange('1-', names)).toEqual([1, 2, 3, 4])
  expect(parseSlideRange('3-4,intro', names)).toEqual([2, 3, 4])
  expect(parseSlideRange('-2', names)).toEqual([1, 2])
})

it('rejects unknown names and numbers', () => {
  expect(() => parseSlideRange('end', names)).toThrow('there is no slide “end”')
  expect(() => parseSlideRange('3-9', names)).toThrow('slides 1 to 4')
})
