import { describe, expect, it } from 'vitest'
import { chancesRun } from '../../data/chances-run'
import { barValues, defaultSampling, drawTokens, nextTokenProbabilities, noDraws } from './next-token'
import { logitBars, MIN_DRAWS_FOR_SHARES, probabilityBars } from './next-token-bars'

const [scores] = chancesRun.scores
const probabilities = nextTokenProbabilities(scores, defaultSampling)
const afterDraws = (times: number) =>
  probabilityBars(scores, { ...defaultSampling, ...drawTokens(probabilities, noDraws, times) })

describe('the bars of the next token', () => {
  it('are the scores before softmax, none longer than the axis', () => {
    const bars = logitBars(scores)
    expect(bars).toMatchObject({
      labels: ['19.0', '19.0', '18.6', '17.5', '17.0', 'have their scores, too'],
      max: 20,
    })
    expect(bars.values).toEqual([...scores.logits.slice(0, 5), 0])
    expect(bars.othersNote).toBe('49,147')
  })

  it('are the probabilities, with nothing beside them under the default setting', () => {
    expect(probabilityBars(scores, { ...defaultSampling, ...noDraws })).toMatchObject({
      values: barValues(probabilities),
      compare: undefined,
      chosen: undefined,
      counts: undefined,
      shares: undefined,
    })
  })

  it.each([{ temperature: 2 }, { k: 2 }, { p: 0.5 }])('are compared with the default under %o', (change) => {
    const bars = probabilityBars(scores, { ...defaultSampling, ...noDraws, ...change })
    expect(bars.compare).toEqual(barValues(probabilities))
    expect(bars.values).not.toEqual(bars.compare)
  })

  it('mark the drawn token, then count the draws, then compare their shares', () => {
    expect(afterDraws(1)).toMatchObject({ chosen: 2, counts: undefined, shares: undefined })
    expect(afterDraws(2).counts?.reduce((a, b) => a + b)).toBe(2)
    expect(afterDraws(MIN_DRAWS_FOR_SHARES - 1).shares).toBeUndefined()
    expect(afterDraws(MIN_DRAWS_FOR_SHARES).shares?.reduce((a, b) => a + b)).toBeCloseTo(1)
  })

  it('mark that of the others for any token without a bar, the first bar for the first token', () => {
    const drawn = (last: number) => probabilityBars(scores, { ...defaultSampling, counts: [1], last }).chosen
    expect([0, 5, 17, 40].map(drawn)).toEqual([0, 5, 5, 5])
  })
})
