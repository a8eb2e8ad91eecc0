import { describe, expect, it } from 'vitest'
import { defaultSampling, drawTokens, logits, nextTokenProbabilities, noDraws } from './next-token'
import { logitBars, MIN_DRAWS_FOR_SHARES, probabilityBars } from './next-token-bars'

const probabilities = nextTokenProbabilities(defaultSampling)
const afterDraws = (times: number) =>
  probabilityBars({ ...defaultSampling, ...drawTokens(probabilities, noDraws, times) })

describe('the bars of the next token', () => {
  it('are the scores before softmax, none longer than the axis', () => {
    expect(logitBars.values).toEqual(logits)
    expect(logitBars.labels[0]).toBe('3.1')
    expect(Math.max(...logitBars.values)).toBeLessThan(logitBars.max)
  })

  it('are the probabilities, with nothing beside them under the default setting', () => {
    expect(probabilityBars({ ...defaultSampling, ...noDraws })).toMatchObject({
      values: probabilities,
      compare: undefined,
      chosen: undefined,
      counts: undefined,
      shares: undefined,
    })
  })

  it.each([{ temperature: 2 }, { k: 2 }, { p: 0.5 }])('are compared with the default under %o', (change) => {
    const bars = probabilityBars({ ...defaultSampling, ...noDraws, ...change })
    expect(bars.compare).toEqual(probabilities)
    expect(bars.values).not.toEqual(probabilities)
  })

  it('mark the drawn token, then count the draws, then compare their shares', () => {
    expect(afterDraws(1)).toMatchObject({ chosen: 2, counts: undefined, shares: undefined })
    expect(afterDraws(2).counts?.reduce((a, b) => a + b)).toBe(2)
    expect(afterDraws(MIN_DRAWS_FOR_SHARES - 1).shares).toBeUndefined()
    expect(afterDraws(MIN_DRAWS_FOR_SHARES).shares?.reduce((a, b) => a + b)).toBeCloseTo(1)
  })
})
