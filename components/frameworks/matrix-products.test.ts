import { describe, expect, it } from 'vitest'
import { runToCompletion } from '../../composables/time-slicing'
import { relativeError, randomMatrix, libraryMatmul, naiveMatmul } from './matrix-products'
import { bestOfRuns } from './timing'

describe('the matrix product', () => {
  it('is the same by a plain loop and by the library, in slices of any size', () => {
    const [a, b] = [randomMatrix(70, 1), randomMatrix(70, 2)]
    const expected = runToCompletion(naiveMatmul(a, b, 70))
    for (const rows of [7, 64, 70])
      expect(relativeError(runToCompletion(libraryMatmul(a, b, 70, rows)), expected)).toBeLessThan(1e-6)
  })

  it('is computed in slices of four rows by a plain loop, of 64 by the library', () => {
    const slices = (product: Generator) => [...product].length
    const [a, b] = [randomMatrix(70, 1), randomMatrix(70, 2)]
    expect(slices(naiveMatmul(a, b, 70))).toBe(18)
    expect([slices(libraryMatmul(a, b, 70)), slices(libraryMatmul(a, b, 70, 10))]).toEqual([2, 7])
  })

  it('is one of numbers between −1 and 1, the same for the same seed', () => {
    const numbers = randomMatrix(30, 1)
    expect(numbers).toHaveLength(900)
    expect([Math.min(...numbers), Math.max(...numbers)].map((x) => x.toFixed(1))).toEqual(['-1.0', '1.0'])
    expect(randomMatrix(30, 1)).toEqual(numbers)
  })

  it('has a relative error where it is wrong, Infinity for NaN or a wrong length', () => {
    const expected = Float32Array.of(1, 2, 4)
    expect(relativeError(Float32Array.of(1, 3, 4), expected)).toBe(0.25)
    expect(relativeError(Float32Array.of(1, NaN, 4), expected)).toBe(Infinity)
    expect(relativeError(new Float32Array(0), expected)).toBe(Infinity)
  })
})

describe('timing', () => {
  it('warms up once, then takes the best of seven runs, or of three where it takes long', async () => {
    let calls = 0
    const fast = await bestOfRuns(async () => (calls++ === 0 ? 5 : 10 + calls))
    expect([fast, calls]).toEqual([{ ms: 12, runs: 7 }, 8])
    expect(await bestOfRuns(async () => 2000)).toEqual({ ms: 2000, runs: 3 })
  })
})
