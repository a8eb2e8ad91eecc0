import { describe, expect, it } from 'vitest'
import { readRawSlides } from '../../tests/helpers/read-slides'
import {
  predictNextToken,
  BLOCK_COUNT,
  MAX_ABS_VALUE,
  residualPreset,
  residualStream,
  describePrediction,
  describeTrace,
  PROMPT_TOKENS,
  tokens,
  traceBlock,
} from './residual-stream'
import { formatPercent } from '../kit/format'

const everywhere = PROMPT_TOKENS.flatMap((_, token) =>
  Array.from({ length: BLOCK_COUNT }, (_, b) => ({ token, block: b + 1 })),
)

describe('the residual stream', () => {
  it('adds the vectors of attention and of the network to the input', () => {
    for (const { token, block } of everywhere) {
      const t = traceBlock(token, block)
      t.input.forEach((x, i) => {
        expect(t.middle[i]).toBeCloseTo(x + t.attended[i])
        expect(t.output[i]).toBeCloseTo(t.middle[i] + t.computed[i])
      })
    }
  })
  it('passes the output of each block to the next', () => {
    for (const { token, block } of everywhere) {
      expect(traceBlock(token, block).input).toEqual(residualStream(token)[block - 1])
      expect(traceBlock(token, block).output).toEqual(residualStream(token)[block])
    }
  })
  it('has attention weights that sum to 1, 0 for later tokens', () => {
    for (const { token, block } of everywhere) {
      const { attentionWeights } = traceBlock(token, block)
      expect(attentionWeights.reduce((a, b) => a + b)).toBeCloseTo(1)
      expect(attentionWeights.slice(token + 1).every((w) => w === 0)).toBe(true)
    }
  })
  it('has no number larger than the largest magnitude, which one of them has', () => {
    const sizes = everywhere.flatMap(({ token, block }) => {
      const { input, attended, middle, computed, output } = traceBlock(token, block)
      return [input, attended, middle, computed, output].flat().map(Math.abs)
    })
    expect(Math.max(...sizes)).toBe(MAX_ABS_VALUE)
  })
  it('adds vectors to the last token that are large enough to be seen', () => {
    for (let block = 1; block <= BLOCK_COUNT; block++) {
      const { attended, computed } = traceBlock(PROMPT_TOKENS.length - 1, block)
      for (const v of [attended, computed]) expect(Math.hypot(...v) / MAX_ABS_VALUE).toBeGreaterThan(0.2)
    }
  })
  it('ends in probabilities of the tokens; untrained, moon is the likeliest, as the slide’s alt text says', () => {
    for (const [token] of PROMPT_TOKENS.entries()) {
      const { vector, logits, probabilities } = predictNextToken(token)
      expect(vector).toEqual(residualStream(token)[BLOCK_COUNT])
      expect(logits).toHaveLength(tokens.length)
      expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1)
    }
    const { probabilities } = predictNextToken(PROMPT_TOKENS.length - 1)
    const highest = Math.max(...probabilities)
    expect(tokens[probabilities.indexOf(highest)]).toBe('moon')
    const text = `moon ${formatPercent(highest)}`
    expect(describePrediction({ token: PROMPT_TOKENS.length - 1 })).toMatch(
      new RegExp(`^After “the” this untrained toy expects mat \\d+%, floor \\d+%, .*, ${text}\\.$`),
    )
    expect(readRawSlides().find((slide) => slide.name === 'transformer')!.frontmatter.alt).toContain(text)
  })
  it('is shown for the last token, in the first block, until somebody picks another', () =>
    expect(residualPreset()).toEqual({ token: PROMPT_TOKENS.lastIndexOf('the'), block: 1 }))
  it('is described with a real minus sign', () => {
    expect(describeTrace({ token: 1, block: 2 })).toBe(
      'Block 2 of 4, “cat”: attention adds −0.1, 1.4, 0.0, 1.7; the plain network adds 0.3, −0.6, 0.2, −0.3.',
    )
  })
})
