import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byHand, type Numbers } from './by-hand'
import { example } from './example'
import { withBackward } from './with-backward'

describe('the two ways to the same gradients', () => {
  it('agree on the example of the slide', () => {
    const a = byHand(example)
    const b = withBackward(example)
    for (const key of ['loss', 'w1', 'b1', 'w2', 'b2'] as const) expect(b[key]).toBeCloseTo(a[key], 12)
  })

  it('agree with a small nudge of each number', () => {
    const gradients = byHand(example)
    for (const key of ['w1', 'b1', 'w2', 'b2'] as const) {
      const at = (d: number) => byHand({ ...example, [key]: example[key] + d } satisfies Numbers).loss
      expect((at(1e-5) - at(-1e-5)) / 2e-5).toBeCloseTo(gradients[key], 6)
    }
  })

  it('differ by seven lines of calculus: the notes of the slide say it aloud', () => {
    const code = readFileSync(new URL('./by-hand.ts', import.meta.url), 'utf8')
    expect(code.match(/const d[A-Z]/g)).toHaveLength(7)
  })
})
