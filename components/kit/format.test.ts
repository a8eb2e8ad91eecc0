import { expect, it } from 'vitest'
import {
  formatCount,
  formatSignificant,
  formatFixed,
  formatPercent,
  pluralise,
  formatProbability,
  formatSigned,
} from './format'

it('formats numbers with true minus signs, commas and without needless zeros', () => {
  expect([0, 0.372, 1].map(formatPercent)).toEqual(['0%', '37%', '100%'])
  expect([-0.25, -0.04, 2].map((x) => formatFixed(x))).toEqual(['−0.3', '0.0', '2.0'])
  expect(formatFixed(0.98765, 2)).toBe('0.99')
  expect([0.026, 0.1, 0.66].map(formatProbability)).toEqual(['2.6%', '10%', '66%'])
  expect([0.6, 0.04, -0.04, -0.6].map((x) => formatSigned(x))).toEqual(['+0.6', '0.0', '0.0', '−0.6'])
  expect(formatCount(4192)).toBe('4,192')
  expect([1, 2, 3000].map((n) => pluralise(n, 'step'))).toEqual(['1 step', '2 steps', '3,000 steps'])
  expect([30, -1, -0, 756.25, 0.1 + 0.2].map((x) => formatSignificant(x, 4))).toEqual([
    '30',
    '−1',
    '0',
    '756.3',
    '0.3',
  ])
})
