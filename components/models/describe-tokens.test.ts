import { describe, expect, it } from 'vitest'
import { announceTokens, describeTokens } from './describe-tokens'
import { initialRequest, type TokenizeFrame } from './tokenize-text'

const frameWith = (ids: readonly number[], change: Partial<TokenizeFrame> = {}): TokenizeFrame => ({
  ...initialRequest,
  result: {
    vocabulary: 'toy',
    characters: 9,
    bytes: 9,
    tokens: ids.length,
    pieces: ids.map((id) => ({ text: 'a', id })),
  },
  ...change,
})

describe('a text in tokens', () => {
  it('lists up to five numbers, and counts more', () => {
    expect(describeTokens(frameWith([1, 2, 3, 4, 5]))).toBe(
      'The model gets 1, 2, 3, 4, 5: no letters to count.',
    )
    expect(describeTokens(frameWith([1, 2, 3, 4, 5, 6]))).toBe(
      'The model gets these 6 numbers: no letters to count.',
    )
  })
  it('is not described while there is a status, or nothing was counted', () => {
    expect(describeTokens(frameWith([1], { status: 'It is coming.' }))).toBe('It is coming.')
    expect(describeTokens(frameWith([], { result: undefined }))).toBe('Nothing typed, no tokens.')
  })
  it('is announced with its counts', () => {
    expect(announceTokens(frameWith([7]))).toBe(
      '9 characters, 1 token. The model gets 7: no letters to count.',
    )
    expect(announceTokens(frameWith([], { result: undefined }))).toBe(
      '0 characters, 0 tokens. Nothing typed, no tokens.',
    )
  })
})
