import { describe, expect, it } from 'vitest'
import { calculate } from './calculator'

describe('calculate', () => {
  it.each([
    ['2 + 3 × 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 − 4 − 3', 3],
    ['12 ÷ 4 / 3', 1],
    ['-(2 - 5)', 3],
    ['1.5 + 1.5', 3],
    ['21:30 − 19:42', 108],
    ['9:05', 545],
  ])('%s = %d', (expression, result) => expect(calculate(expression)).toBe(result))

  it.each(['', '2 +', '(2', '2 3', 'alert(1)', '2 ** 3', ')'])('refuses "%s"', (expression) =>
    expect(() => calculate(expression)).toThrow(SyntaxError),
  )
})
