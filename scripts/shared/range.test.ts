import { describe, expect, it } from 'vitest'
import { readRange } from './range'

describe('readRange', () => {
  it.each([
    ['3', [3]],
    ['3-5', [3, 4, 5]],
    ['1,3,5-7', [1, 3, 5, 6, 7]],
    ['8-', [8, 9, 10]],
    ['-2', [1, 2]],
    ['5, 2-3,5', [2, 3, 5]],
  ])('reads %s', (text, numbers) => expect(readRange(text, 10)).toEqual(numbers))

  it.each(['', 'a', '1;2', '-', '1,,2', '1-2-3'])('says that "%s" is no range', (text) =>
    expect(() => readRange(text, 10)).toThrow(/no range/),
  )

  it.each(['0', '11', '9-12', '7-3'])('says that %s is not in a deck of ten', (text) =>
    expect(() => readRange(text, 10)).toThrow(/slides 1 to 10/),
  )
})
