import { expect, it } from 'vitest'
import { dot, norm } from 'llm-stack/theory'
import { rowSums, product, vector } from './matrix-times-vector'

it('rotates the vector by 90° anticlockwise and doubles it', () => {
  expect(dot(product, vector)).toBe(0)
  expect(norm(product)).toBeCloseTo(2 * norm(vector))
  expect(vector[0] * product[1] - vector[1] * product[0]).toBeGreaterThan(0)
})

it('adds up the products of each row to a number of the result', () => {
  for (const { pairs, sum } of rowSums) expect(pairs.reduce((total, [m, v]) => total + m * v, 0)).toBe(sum)
})
