import { describe, expect, it } from 'vitest'
import { closestNames, parseSlide, parseSlideRange } from './slide-range'

describe('closestNames', () => {
  const names = ['cover', 'vectors', 'attention', 'theory', 'theory-closer']

  it('prefers names that contain the word, or are part of it', () => {
    expect(closestNames('closer', names)[0]).toBe('theory-closer')
    expect(closestNames('vector', names)[0]).toBe('vectors')
  })

  it.each([
    ['atention', ['attention', 'vectors', 'theory']],
    ['vektors', ['vectors', 'theory', 'tokens']],
    ['cvoer', ['cover', 'towers', 'names']],
    ['towens', ['tokens', 'towers', 'models']],
    ['teory', ['theory', 'vectors', 'towers']],
  ])('orders the others by edit distance, as many as are of help: %s', (word, closest) =>
    expect(
      closestNames(word, [...names, 'tokens', 'training', 'towers', 'gradients', 'names', 'models']),
    ).toEqual(closest),
  )
})

describe('parseSlide', () => {
  const names = ['cover', 'vectors', 'attention', '4', 'theory']

  it('parses a name and a number', () => {
    expect(parseSlide('attention', names)).toBe(3)
    expect(parseSlide('3', names)).toBe(3)
    expect(parseSlide('4', names)).toBe(4)
  })

  it('parses the first and the last number', () => {
    expect(parseSlide('1', names)).toBe(1)
    expect(parseSlide('5', names)).toBe(5)
    expect(parseSlide('12', Array<string>(12).fill('a slide'))).toBe(12)
  })

  it('takes a word with a number in it for a name', () => {
    const parts = ['part-1', '2nd-part']
    expect(parseSlide('part-1', parts)).toBe(1)
    expect(parseSlide('2nd-part', parts)).toBe(2)
    expect(() => parseSlide('part-3', parts)).toThrow('There is no slide “part-3”. Near: part-1,')
    expect(() => parseSlide('3rd-part', parts)).toThrow('There is no slide “3rd-part”. Near: 2nd-part,')
  })

  it('rejects an unknown name, listing close ones', () =>
    expect(() => parseSlide('atention', names)).toThrow(/no slide “atention”. Near: attention,/))

  it.each(['0', '6'])('rejects the number %s, giving the range of numbers', (text) =>
    expect(() => parseSlide(text, names)).toThrow(/1 to 5/),
  )
})

describe('parseSlideRange', () => {
  const names = ['one', 'two', 'next-token', 'four', '5', 'six', 'seven', 'eight', '9th', 'ten']

  it.each([
    ['3', [3]],
    ['3-5', [3, 4, 5]],
    ['1,3,5-7', [1, 3, 5, 6, 7]],
    ['8-', [8, 9, 10]],
    ['-2', [1, 2]],
    ['5, 2-3,5', [2, 3, 5]],
    ['next-token', [3]],
    ['8-9,two', [2, 8, 9]],
    ['9th,5', [5, 9]],
    ['9-10', [9, 10]],
  ])('parses %s', (text, numbers) => expect(parseSlideRange(text, names)).toEqual(numbers))

  it.each(['', '1;2', '-', '1,,2', '1-2-3', '1a', '-a'])('rejects “%s” as no range', (text) =>
    expect(() => parseSlideRange(text, names)).toThrow(/no range/),
  )

  it.each(['0', '11', '9-12', '7-3'])('rejects %s, which is not in a deck of ten', (text) =>
    expect(() => parseSlideRange(text, names)).toThrow(/slides 1 to 10/),
  )

  it('rejects an unknown name, listing close ones', () =>
    expect(() => parseSlideRange('1,next', names)).toThrow(/no slide “next”. Near: next-token/))
})
