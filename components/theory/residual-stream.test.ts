import { describe, expect, it } from 'vitest'
import { readRawSlides } from '../../tests/helpers/read-slides'
import {
  predictNextToken,
  BLOCK_COUNT,
  MAX_ABS_VALUE,
  residualStream,
  describePrediction,
  describeTrace,
  PROMPT_TOKENS,
  traceBlock,
} from './residual-stream'
import { formatPercent } from '../kit/format'
import { tokens } from './next-token'

const everywhere = PROMPT_TOKENS.flatMap((_, token) =>
  Array.from({ length: BLOCK_COUNT }, (_, b) => ({ token, block: b + 1 })),
)

describe('belt', () => {
  it('only ever adds', () => {
    for (const { token, block } of everywhere) {
      const t = traceBlock(token, block)
      t.input.forEach((x, i) => {
        expect(t.middle[i]).toBeCloseTo(x + t.attended[i])
        expect(t.output[i]).toBeCloseTo(t.middle[i] + t.computed[i])
      })
    }
  })
  it('hands each block what the one before wrote', () => {
    for (const { token, block } of everywhere) {
      expect(traceBlock(token, block).input).toEqual(residualStream(token)[block - 1])
      expect(traceBlock(token, block).output).toEqual(residualStream(token)[block])
    }
  })
  it('reads itself and the words before it, all in all 100%', () => {
    for (const { token, block } of everywhere) {
      const { attentionWeights: reads } = traceBlock(token, block)
      expect(reads.reduce((a, b) => a + b)).toBeCloseTo(1)
      expect(reads.slice(token + 1).every((w) => w === 0)).toBe(true)
    }
  })
  it('can be seen: nothing outgrows its cell, what is added to the last token is no dust', () => {
    for (let block = 1; block <= BLOCK_COUNT; block++) {
      const { attended, computed } = traceBlock(PROMPT_TOKENS.length - 1, block)
      for (const v of [attended, computed]) expect(Math.hypot(...v) / MAX_ABS_VALUE).toBeGreaterThan(0.2)
    }
  })
  it('ends in the chances of the words that were drawn from, and untrained it expects nonsense', () => {
    for (const [token] of PROMPT_TOKENS.entries()) {
      const { vector, logits: scores, probabilities: chances } = predictNextToken(token)
      expect(vector).toEqual(residualStream(token)[BLOCK_COUNT])
      expect(scores).toHaveLength(tokens.length)
      expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1)
    }
    const { probabilities: chances } = predictNextToken(PROMPT_TOKENS.length - 1)
    expect(tokens[chances.indexOf(Math.max(...chances))]).toBe('moon')
    const said = `moon ${formatPercent(Math.max(...chances))}`
    expect(describePrediction({ token: PROMPT_TOKENS.length - 1 })).toContain(said)
    expect(readRawSlides().find((slide) => slide.name === 'transformer')!.frontmatter.alt).toContain(said)
  })
  it('is told with a real minus', () => {
    expect(describeTrace({ token: 1, block: 2 })).toMatch(/^Block 2 of 4, “cat”: attention adds .*−\d/)
  })
})
