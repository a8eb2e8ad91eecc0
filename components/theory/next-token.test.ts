import { describe, expect, it } from 'vitest'
import type { NextTokenScores } from '../../data/chances'
import { chancesRun } from '../../data/chances-run'
import { softmax, topP } from 'llm-stack/theory'
import {
  barNames,
  barValues,
  countOthers,
  nextTokenProbabilities,
  describeDraws,
  drawnName,
  drawTokens,
  formatTokenProbability,
  hasCutoff,
  isDefaultSampling,
  noDraws,
  scoredShare,
  defaultSampling,
  SHOWN_TOKENS,
  totalDraws,
} from './next-token'

const [sky, france, australia] = chancesRun.scores
/** A vocabulary of nine tokens, three of which are in groups. */
const small: NextTokenScores = {
  text: 'x',
  tokens: [' a', ' b', ' c', ' d', ' e', 'f'],
  logits: [3, 2.5, 2, 1.5, 1, 0.5],
  others: [
    { count: 2, logit: 0 },
    { count: 1, logit: -1 },
  ],
}
const allLogits = [...small.logits, 0, 0, -1]
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('the chances after a text', () => {
  it('are those of softmax over the whole vocabulary, at any temperature', () => {
    for (const temperature of [0.1, 0.7, 1, 2]) {
      const all = softmax(allLogits, temperature)
      const p = nextTokenProbabilities(small, { ...defaultSampling, temperature })
      p.slice(0, 6).forEach((x, i) => expect(x).toBeCloseTo(all[i], 12))
      expect(p[6]).toBeCloseTo(sum(all.slice(6)), 12)
      expect(scoredShare(small, temperature)).toBeCloseTo(sum(all.slice(0, 6)), 12)
    }
  })

  it('have all 49,152 tokens of the recorded model, and sum to one', () => {
    for (const scores of chancesRun.scores) {
      expect(countOthers(scores) + SHOWN_TOKENS).toBe(49_152)
      for (const temperature of [0.1, 1, 2])
        expect(sum(nextTokenProbabilities(scores, { ...defaultSampling, temperature }))).toBeCloseTo(1, 10)
    }
  })

  it('are the recorded ones: of and it, Paris, and a wrong favourite for Australia', () => {
    const barTexts = (scores: NextTokenScores) => {
      const p = nextTokenProbabilities(scores, defaultSampling)
      return barNames(scores).map((name, i) => `${name} ${formatTokenProbability(barValues(p)[i])}`)
    }
    expect(barTexts(sky)).toEqual(['of 26%', 'it 25%', 'the 17%', 'that 6%', 'there 3%', 'others 23%'])
    expect(barTexts(france)[0]).toBe('Paris 77%')
    expect(barTexts(australia).slice(0, 2)).toEqual(['Sydney 36%', 'Canberra 34%'])
  })

  it('are cut by top-k and top-p after the temperature', () => {
    const two = nextTokenProbabilities(small, { ...defaultSampling, k: 2 })
    expect(two.slice(2)).toEqual([0, 0, 0, 0, 0])
    expect(sum(two)).toBeCloseTo(1)
    const half = nextTokenProbabilities(small, { ...defaultSampling, p: 0.5 })
    topP(softmax(allLogits), 0.5)
      .slice(0, 7)
      .forEach((x, i) => expect(half[i]).toBeCloseTo(x, 12))
    expect(nextTokenProbabilities(small, { temperature: 0.1, k: Infinity, p: 0.8 })).toEqual([
      1, 0, 0, 0, 0, 0, 0,
    ])
    const most = nextTokenProbabilities(small, { ...defaultSampling, p: 0.99 })
    expect(sum(most)).toBeCloseTo(1)
    expect(most[0]).toBeCloseTo(softmax(allLogits)[0] / 0.99)
    expect(most[6]).toBeGreaterThan(0)
    expect(nextTokenProbabilities(small, { ...defaultSampling, k: 6 })[6]).toBe(0)
  })
})

describe('the next token', () => {
  it('is “the” at the first draw, although “of” is likelier', () => {
    const p = nextTokenProbabilities(sky, defaultSampling)
    expect(Math.max(...p)).toBe(p[0])
    expect(drawnName(sky, drawTokens(p, noDraws, 1).last!)).toBe('the')
  })

  it('is drawn on from where the last draw stopped, near the probabilities in the long run', () => {
    const p = nextTokenProbabilities(small, defaultSampling)
    expect(drawTokens(p, drawTokens(p, noDraws, 1), 99)).toEqual(drawTokens(p, noDraws, 100))
    const many = drawTokens(p, noDraws, 2000)
    many.counts.forEach((n, i) => expect(n / totalDraws(many)).toBeCloseTo(p[i], 1))
  })

  it('is never drawn once cut, and has no name without a score of its own', () => {
    const two = nextTokenProbabilities(sky, { ...defaultSampling, k: 2 })
    expect(sum(drawTokens(two, noDraws, 200).counts.slice(2))).toBe(0)
    expect([5, 40].map((i) => drawnName(sky, i))).toEqual(['we', 'a rare one'])
  })
})

describe('a setting', () => {
  it.each([
    [{}, false, true],
    [{ temperature: 2 }, false, false],
    [{ k: 2 }, true, false],
    [{ p: 0.9 }, true, false],
  ])('%o cuts tokens: %s; is the default: %s', (change, cuts, isDefault) => {
    const settings = { ...defaultSampling, ...change }
    expect([hasCutoff(settings), isDefaultSampling(settings)]).toEqual([cuts, isDefault])
  })
})

describe('the texts of the next token', () => {
  it('call a probability of 0 cut, and no other 0%', () =>
    expect([0, 0.004, 0.005, 0.372].map(formatTokenProbability)).toEqual(['cut', '<1%', '1%', '37%']))

  it('are the chances before the first draw, then the draws', () => {
    const state = { ...defaultSampling, k: 2, ...noDraws }
    expect(describeDraws(small, state)).toBe('Chances: a 62%, b 38%, c cut, d cut, e cut, others cut.')
    expect(describeDraws(small, { ...state, counts: [3, 1, 0, 0, 0, 1, 2], last: 1 })).toBe(
      'Drawn: b. Of 7: a 3, b 1, c 0, d 0, e 0, others 3.',
    )
  })
})
