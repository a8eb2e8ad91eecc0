import { describe, expect, it } from 'vitest'
import {
  nextTokenProbabilities,
  describeDraws,
  drawTokens,
  formatTokenProbability,
  hasCutoff,
  isDefaultSampling,
  noDraws,
  defaultSampling,
  tokens,
  totalDraws,
} from './next-token'

describe('the next token', () => {
  it('is sofa at the first draw, although mat is likelier', () => {
    const p = nextTokenProbabilities(defaultSampling)
    expect(Math.max(...p)).toBe(p[0])
    expect(tokens[drawTokens(p, noDraws, 1).last!]).toBe('sofa')
  })

  it('is drawn on from where the last draw stopped, near the probabilities in the long run', () => {
    const p = nextTokenProbabilities(defaultSampling)
    expect(drawTokens(p, drawTokens(p, noDraws, 1), 99)).toEqual(drawTokens(p, noDraws, 100))
    const many = drawTokens(p, noDraws, 2000)
    many.counts.forEach((n, i) => expect(n / totalDraws(many)).toBeCloseTo(p[i], 1))
  })

  it('is cut by top-k and top-p after the temperature, and never drawn once cut', () => {
    const two = nextTokenProbabilities({ ...defaultSampling, k: 2 })
    expect(two.slice(2)).toEqual([0, 0, 0])
    expect(two[0] + two[1]).toBeCloseTo(1)
    expect(drawTokens(two, noDraws, 200).counts.slice(2)).toEqual([0, 0, 0])
    expect(nextTokenProbabilities({ temperature: 0.3, k: 5, p: 0.8 })).toEqual([1, 0, 0, 0, 0])
    expect(nextTokenProbabilities({ temperature: 2, k: 5, p: 0.8 }).filter((x) => x).length).toBeGreaterThan(
      2,
    )
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
    expect(describeDraws(state)).toBe('Chances: mat 62%, floor 38%, sofa cut, roof cut, moon cut.')
    expect(describeDraws({ ...state, counts: [3, 1, 0, 0, 0], last: 1 })).toBe(
      'Drawn: floor. Of 4: mat 3, floor 1, sofa 0, roof 0, moon 0.',
    )
  })
})
