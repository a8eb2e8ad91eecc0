import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gradientsByHand, type ToyNetwork } from './by-hand'
import { exampleNetwork } from './example-network'
import { gradientsWithBackward } from './with-backward'

describe('gradients by hand and with backward()', () => {
  it('agree on the slide’s example', () => {
    const a = gradientsByHand(exampleNetwork)
    const b = gradientsWithBackward(exampleNetwork)
    for (const key of ['loss', 'w1', 'b1', 'w2', 'b2'] as const) expect(b[key]).toBeCloseTo(a[key], 12)
  })

  it('agree with finite differences', () => {
    const gradients = gradientsByHand(exampleNetwork)
    for (const key of ['w1', 'b1', 'w2', 'b2'] as const) {
      const lossAt = (delta: number) =>
        gradientsByHand({ ...exampleNetwork, [key]: exampleNetwork[key] + delta } satisfies ToyNetwork).loss
      expect((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5).toBeCloseTo(gradients[key], 6)
    }
  })

  it('differ by seven lines of calculus, the number in the notes', () => {
    const code = readFileSync(new URL('./by-hand.ts', import.meta.url), 'utf8')
    expect(code.match(/const d[A-Z]/g)).toHaveLength(7)
  })
})
