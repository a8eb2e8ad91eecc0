import { describe, expect, it } from 'vitest'
import { atOnce } from '../../composables/portions'
import { difference, matrix, ours, plain } from './products'
import { repeat } from './timing'

describe('the matrix product', () => {
  it('is the same by a plain loop and by the library, in pieces or whole', () => {
    const [a, b] = [matrix(70, 1), matrix(70, 2)]
    const right = atOnce(plain(a, b, 70))
    for (const rows of [7, 64, 70]) expect(difference(atOnce(ours(a, b, 70, rows)), right)).toBeLessThan(1e-6)
  })

  it('is told from a wrong one', () => {
    const right = Float32Array.of(1, 2, 4)
    expect(difference(Float32Array.of(1, 3, 4), right)).toBe(0.25)
    expect(difference(Float32Array.of(1, NaN, 4), right)).toBe(Infinity)
    expect(difference(new Float32Array(0), right)).toBe(Infinity)
  })
})

describe('timing', () => {
  it('warms up once, then takes the best of seven runs, or of three where it takes long', async () => {
    let calls = 0
    const fast = await repeat(async () => (calls++ === 0 ? 5 : 10 + calls))
    expect([fast, calls]).toEqual([{ ms: 12, runs: 7 }, 8])
    expect(await repeat(async () => 2000)).toEqual({ ms: 2000, runs: 3 })
  })
})
