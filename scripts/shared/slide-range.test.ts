import { describe, expect, it } from 'vitest'
import { parseSlideRange } from './slide-range'

const names = ['one', 'two', 'next-token', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

describe('readRange', () => {
  it.each([
    ['3', [3]],
    ['3-5', [3, 4, 5]],
    ['1,3,5-7', [1, 3, 5, 6, 7]],
    ['8-', [8, 9, 10]],
    ['-2', [1, 2]],
    ['5, 2-3,5', [2, 3, 5]],
    ['next-token', [3]],
    ['8-9,two', [2, 8, 9]],
  ])('reads %s', (text, numbers) => expect(parseSlideRange(text, names)).toEqual(numbers))

  it.each(['', '1;2', '-', '1,,2', '1-2-3'])('says that "%s" is no range', (text) =>
    expect(() => parseSlideRange(text, names)).toThrow(/no range/),
  )

  it.each(['0', '11', '9-12', '7-3'])('says that %s is not in a deck of ten', (text) =>
    expect(() => parseSlideRange(text, names)).toThrow(/slides 1 to 10/),
  )

  it('says which names are near one that is wrong', () =>
    expect(() => parseSlideRange('1,next', names)).toThrow(/no slide “next”. Near: next-token/))
})
