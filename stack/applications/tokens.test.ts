import { expect, it } from 'vitest'
import { estimateTokens } from './tokens'

it('counts a token for every four characters, and one for what is left over', () => {
  expect(estimateTokens('')).toBe(0)
  expect(estimateTokens('a')).toBe(1)
  expect(estimateTokens('four')).toBe(1)
  expect(estimateTokens('fives')).toBe(2)
})
