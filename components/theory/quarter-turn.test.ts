import { expect, it } from 'vitest'
import { dot, norm } from '../../stack/theory'
import { sums, turned, vector } from './quarter-turn'

it('turns the vector by a quarter, anticlockwise, and doubles it', () => {
  expect(dot(turned, vector)).toBe(0)
  expect(norm(turned)).toBeCloseTo(2 * norm(vector))
  expect(vector[0] * turned[1] - vector[1] * turned[0]).toBeGreaterThan(0)
})

it('is added up in pairs, a row a number', () => {
  for (const { pairs, sum } of sums) expect(pairs.reduce((total, [m, v]) => total + m * v, 0)).toBe(sum)
})
