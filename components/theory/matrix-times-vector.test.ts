import { expect, it } from 'vitest'
import { dot, norm } from '../../stack/theory'
import { rowSums, product, vector } from './matrix-times-vector'

it('turns the vector by a quarter, anticlockwise, and doubles it', () => {
  expect(dot(product, vector)).toBe(0)
  expect(norm(product)).toBeCloseTo(2 * norm(vector))
  expect(vector[0] * product[1] - vector[1] * product[0]).toBeGreaterThan(0)
})

it('is added up in pairs, a row a number', () => {
  for (const { pairs, sum } of rowSums) expect(pairs.reduce((total, [m, v]) => total + m * v, 0)).toBe(sum)
})
