import { expect, it } from 'vitest'
import { backpropagationCaptions, DELTA } from './backpropagation-captions'
import { buildExpression } from './expression'

it('names the factors that each operation of (2·3 − 1)² passes back', () => {
  expect(backpropagationCaptions(buildExpression({ a: 2, b: 3, c: -1 }))).toEqual([
    'A tiny error: a times b, plus c, squared',
    'Forward: the result is 25',
    'Backward: the square passes on ×10',
    'Adding passes it on unchanged: ×1',
    'Multiplying swaps the partners: a gets ×3, b gets ×2',
    `Check: add ${DELTA} to each, see how far the result moves`,
  ])
})
