import { describe, expect, it } from 'vitest'
import { readWritten } from '../../tests/helpers/slides'
import { arrival, BLOCKS, FULL, stream, tellArrival, tellTrip, TOKENS, trip } from './belt'
import { percent } from '../kit/format'
import { tokens } from './cat-sat'

const everywhere = TOKENS.flatMap((_, token) =>
  Array.from({ length: BLOCKS }, (_, b) => ({ token, block: b + 1 })),
)

describe('belt', () => {
  it('only ever adds', () => {
    for (const { token, block } of everywhere) {
      const t = trip(token, block)
      t.input.forEach((x, i) => {
        expect(t.middle[i]).toBeCloseTo(x + t.attended[i])
        expect(t.output[i]).toBeCloseTo(t.middle[i] + t.computed[i])
      })
    }
  })
  it('hands each block what the one before wrote', () => {
    for (const { token, block } of everywhere) {
      expect(trip(token, block).input).toEqual(stream(token)[block - 1])
      expect(trip(token, block).output).toEqual(stream(token)[block])
    }
  })
  it('reads itself and the words before it, all in all 100%', () => {
    for (const { token, block } of everywhere) {
      const { reads } = trip(token, block)
      expect(reads.reduce((a, b) => a + b)).toBeCloseTo(1)
      expect(reads.slice(token + 1).every((w) => w === 0)).toBe(true)
    }
  })
  it('can be seen: nothing outgrows its cell, what is added to the last token is no dust', () => {
    for (let block = 1; block <= BLOCKS; block++) {
      const { attended, computed } = trip(TOKENS.length - 1, block)
      for (const v of [attended, computed]) expect(Math.hypot(...v) / FULL).toBeGreaterThan(0.2)
    }
  })
  it('ends in the chances of the words that were drawn from, and untrained it expects nonsense', () => {
    for (const [token] of TOKENS.entries()) {
      const { vector, scores, chances } = arrival(token)
      expect(vector).toEqual(stream(token)[BLOCKS])
      expect(scores).toHaveLength(tokens.length)
      expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1)
    }
    const { chances } = arrival(TOKENS.length - 1)
    expect(tokens[chances.indexOf(Math.max(...chances))]).toBe('moon')
    const said = `moon ${percent(Math.max(...chances))}`
    expect(tellArrival({ token: TOKENS.length - 1 })).toContain(said)
    expect(readWritten().find((slide) => slide.name === 'transformer')!.frontmatter.alt).toContain(said)
  })
  it('is told with a real minus', () => {
    expect(tellTrip({ token: 1, block: 2 })).toMatch(/^Block 2 of 4, “cat”: attention adds .*−\d/)
  })
})
