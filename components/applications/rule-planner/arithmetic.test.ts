import { describe, expect, it } from 'vitest'
import { calculate } from '../../../stack/applications'
import { convertUnit, findExpression } from './arithmetic'

describe('findExpression', () => {
  it.each([
    ['2+2', 4],
    ['what’s 15% of 80?', 12],
    ['what is 17 times 23, plus 4?', 395],
    ['how much is 1250 divided by 8', 156.25],
    ['10 minus 3 minus 2', 5],
    ['what’s half of 90?', 45],
    ['what’s 3/4 of 200?', 150],
    ['split 84 euros among 6 friends', 14],
    ['7 of us share a bill of 91 euros', 13],
    ['3 pairs of shoes at 49.90 each', 149.7],
    ['i buy 3 shirts at 12 euros each and pay with a 50. how much change do i get?', 14],
    ['how much is 20 percent off 60', 48],
    ['average of 3, 5 and 10', 6],
    ['the sum of 4 and 9', 13],
    ['subtract 9 from 30', 21],
    ['how many seconds are in a day?', 86_400],
    ['how many days are 100 hours?', 4.16666666667],
    ['21:30 - 19:42', 108],
    ['8-3', 5],
  ])('%s → %d', (text, value) => expect(calculate(findExpression(text)!)).toBe(value))

  it.each(['', 'are you open 9-17?', 'i bought 12 things', 'x times y', '7', 'my train leaves at 21:30'])(
    'finds no expression in “%s”',
    (text) => expect(findExpression(text)).toBeUndefined(),
  )
})

it('converts one unit of time to another', () => {
  expect(convertUnit('4', 'day', 'hour')).toBe('4 × 24')
  expect(convertUnit('90', 'minute', 'hour')).toBe('90 ÷ 60')
  expect(convertUnit('2', 'week', 'week')).toBe('2')
})

it('takes no long time for a text that provokes backtracking', () => {
  for (const piece of ['1 ', '(', 'split 1 ', '1 at ', '1:', 'how many days '])
    expect(() => findExpression(piece.repeat(500 / piece.length))).not.toThrow()
})
