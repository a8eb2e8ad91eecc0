import { expect, it } from 'vitest'
import { backpropagationCaptions, DELTA } from './backpropagation-captions'
import { buildExpression } from './expression'

it('names the factors that each operation of (2·3 − 1)² passes back', () => {
  const captions = backpropagationCaptions(buildExpression({ a: 2, b: 3, c: -1 }))
  expect(captions[1]).toBe('Forward: the result is 25')
  expect(captions[2]).toBe('Backward: the square passes on ×10')
  expect(captions[4]).toBe('Multiplying swaps the partners: a gets ×3, b gets ×2')
  expect(captions[5]).toContain(String(DELTA))
})
