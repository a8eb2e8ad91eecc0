import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculate'

describe('calculate', () => {
  it.each([
    ['2 + 3 × 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 − 4 − 3', 3],
    ['12 ÷ 4 / 3', 1],
    ['-(2 - 5)', 3],
    ['−2 × −3', 6],
    ['1.5 + 1.25', 2.75],
    ['0.1 + 0.2', 0.3],
    ['21:30 − 19:42', 108],
    ['19:42 − 21:30', -108],
    ['24:00 − 23:59', 1],
    ['9:05', 545],
  ])('%s = %d', (expression, result) => expect(calculate(expression)).toBe(result))

  it.each(['', '2 +', '(2', '2 3', 'alert(1)', '2 ** 3', ')', '1,5', '\u202e2+2', '<b>2</b>'])(
    'refuses “%s”',
    (expression) => expect(() => calculate(expression)).toThrow(SyntaxError),
  )

  it.each([
    ['', 'A number is missing.'],
    ['2 +', 'A number is missing.'],
    ['2 + )', 'A number is missing before “)”.'],
    ['(2', 'A bracket is not closed.'],
    ['2 3', '“3” is out of place.'],
  ])('says what is wrong with “%s”: %s', (expression, message) =>
    expect(() => calculate(expression)).toThrow(new SyntaxError(message)),
  )

  it.each(['1 / 0', '1 ÷ (2 − 2)', '0 / 0', '1 / -0'])('refuses %s, a division by 0', (expression) =>
    expect(() => calculate(expression)).toThrow('divided by zero'),
  )

  it('refuses numbers that are too large, and times that do not exist', () => {
    expect(() => calculate('9'.repeat(400))).toThrow('more than the calculator can hold')
    expect(() => calculate(`${'9'.repeat(300)} × ${'9'.repeat(300)}`)).toThrow(RangeError)
    expect(() => calculate('9:75')).toThrow('9:75 is no time of day')
    expect(() => calculate('25:00 - 1:00')).toThrow(RangeError)
    expect(() => calculate('24:01')).toThrow('24:01 is no time of day')
  })

  it('agrees with the arithmetic of JavaScript', () => {
    const n = fc.integer({ min: 0, max: 999 })
    const op = fc.constantFrom('+', '-', '*')
    fc.assert(
      fc.property(n, op, n, op, n, (a, f, b, g, c) => {
        const values: Record<string, number> = {
          '++': a + b + c, '+-': a + b - c, '+*': a + b * c,
          '-+': a - b + c, '--': a - b - c, '-*': a - b * c,
          '*+': a * b + c, '*-': a * b - c, '**': a * b * c,
        } // prettier-ignore
        expect(calculate(`${a} ${f} ${b} ${g} ${c}`)).toBe(values[f + g])
      }),
    )
  })
})
