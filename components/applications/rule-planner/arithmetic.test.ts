import { describe, expect, it } from 'vitest'
import { calculate } from 'llm-stack/applications'
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

  it.each([
    ['5 squared', '5 × 5'],
    ['12% of 50', '12 ÷ 100 × 50'],
    ['12 per cent of 50', '12 ÷ 100 × 50'],
    ['12percent of 50', '12 ÷ 100 × 50'],
    ['half of 8', '1 ÷ 2 × 8'],
    ['a half of 8', '1 ÷ 2 × 8'],
    ['the half of 8', '1 ÷ 2 × 8'],
    ['third of 9', '1 ÷ 3 × 9'],
    ['a third of 9', '1 ÷ 3 × 9'],
    ['the third of 9', '1 ÷ 3 × 9'],
    ['one third of 9', '1 ÷ 3 × 9'],
    ['quarter of 8', '1 ÷ 4 × 8'],
    ['a quarter of 8', '1 ÷ 4 × 8'],
    ['the quarter of 8', '1 ÷ 4 × 8'],
    ['one quarter of 8', '1 ÷ 4 × 8'],
    ['twice 4', '2 × 4'],
    ['double 4', '2 × 4'],
    ['3 of 4', '3×4'],
    ['3 multiplied by 4', '3 × 4'],
    ['3 times 4', '3 × 4'],
    ['3x4', '3×4'],
    ['3 x 4', '3×4'],
    ['8 over 2', '8 ÷ 2'],
    ['3 plus 4', '3 + 4'],
    ['3 added to 4', '3 + 4'],
    ['9 minus 4', '9 − 4'],
    ['9 less 4', '9 − 4'],
    ['9 take away 4', '9 − 4'],
    ['share 12 apples between 4', '12 ÷ 4'],
    ['shared 12 into 4', '12 ÷ 4'],
    ['divide 12 with 4', '12 ÷ 4'],
    ['split 12 for 3 people', '12 ÷ 3'],
    ['3 cakes for 2.50 each with a 10', '10 − 3 × 2.50'],
    ['2 cakes cost 3 each, paid with 10', '10 − 2 × 3'],
    ['3 shirts costing 12 apiece', '3 × 12'],
    ['3 shirts cost 12 a piece', '3 × 12'],
    ['3 costs 4 each', '3 × 4'],
    ['4 friends split a bill of 88', '88 ÷ 4'],
    ['4 share 88', '88 ÷ 4'],
    ['20% off 60', '60 − 20 ÷ 100 × 60'],
    ['20 % off a 60', '60 − 20 ÷ 100 × 60'],
    ['20 per cent off an 80', '80 − 20 ÷ 100 × 80'],
    ['take 4 from 10', '10 − 4'],
    ['subtract 4 apples from 10', '10 − 4'],
    ['multiply 3 by 4', '3 × 4'],
    ['multiply 3 apples and 4', '3 × 4'],
    ['multiply 3 with 4', '3 × 4'],
    ['mean of 3 and 5', '(3 + 5) ÷ 2'],
    ['total of 1, 2 and 3', '1 + 2 + 3'],
    ['add 2 and 3', '2 + 3'],
    ['how many days are in 3 weeks', '3 × 7'],
    ['how many hours make a day', '1 × 24'],
    ['how many minutes is 2 hours', '2 × 60'],
    ['how many seconds in an hour', '1 × 3600'],
    ['how many years in 500 days', '500 ÷ 365'],
    ['what is 9-17?', '9-17'],
    ['whats 9-17', '9-17'],
    ['how much is 9-17 =', '9-17'],
    ['calculate 9-17.', '9-17'],
    ['work out 9:00-17:00', '9:00-17:00'],
    ['€5 + £3', '5 + 3'],
    ['$5 × 2', '5 × 2'],
    ['2 + 3 and 10 + 20 + 30', '10 + 20 + 30'],
    ['(2+3) * 4', '(2+3) * 4'],
    ['2   +   3', '2 + 3'],
    ['- 3 + 4', '- 3 + 4'],
    ['1.5 + 2.5.', '1.5 + 2.5'],
    ['2 + 3 .. then', '2 + 3'],
    ['2 + 9-17 now', '2 + 9-17'],
    ['9-17-2 now', '9-17-2'],
  ])('reads “%s” as %s', (text, expression) => expect(findExpression(text)).toBe(expression))

  it.each([
    '',
    'add 4',
    'are you open 9-17?',
    'open 9:00-17:00 today',
    'open 10-17 today',
    'i bought 12 things',
    'x times y',
    '7',
    'my train leaves at 21:30',
  ])('finds no expression in “%s”', (text) => expect(findExpression(text)).toBeUndefined())
})

it('converts one unit of time to another', () => {
  expect(convertUnit('4', 'day', 'hour')).toBe('4 × 24')
  expect(convertUnit('90', 'minute', 'hour')).toBe('90 ÷ 60')
  expect(convertUnit('2', 'week', 'week')).toBe('2')
  expect(
    ['second', 'minute', 'hour', 'day', 'week', 'year'].map((unit) => convertUnit('2', unit, 'minute')),
  ).toEqual(['2 ÷ 60', '2', '2 × 60', '2 × 1440', '2 × 10080', '2 × 525600'])
})

it('takes no long time for a text that provokes backtracking', () => {
  for (const piece of ['1 ', '(', 'split 1 ', '1 at ', '1:', 'how many days '])
    expect(() => findExpression(piece.repeat(500 / piece.length))).not.toThrow()
})
