import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGpuProduct, type GpuProduct } from './gpu-product'
import { libraryMatmul, naiveMatmul } from './matrix-products'
import { bestOfRuns, timeMethod, type RunSlices } from './timing'

vi.mock('./gpu-product', () => ({ createGpuProduct: vi.fn() }))
vi.mock('./matrix-products', async (original) => ({
  ...(await original<object>()),
  N: 2,
  randomMatrix: (_: number, seed: number) => new Float32Array([seed, 1, 1, 0]),
  naiveMatmul: vi.fn(function* () {
    return new Float32Array([1])
  }),
  libraryMatmul: vi.fn(function* () {
    return new Float32Array([3, 1, 2, 1])
  }),
}))

/** Runs that take these milliseconds, one after the other; the last one for ever. */
const runner = (...times: number[]) => vi.fn(async () => (times.length > 1 ? times.shift()! : times[0]!))

describe('bestOfRuns', () => {
  it.each([
    ['a short run seven times', [1], 7],
    ['a long run three times, whatever it takes', [5000], 3],
    ['as often as fits into the time', [500], 4],
    ['one time less at the limit', [625], 3],
  ])('takes %s, after one to warm up', async (_, times, runs) => {
    const run = runner(...times)
    expect(await bestOfRuns(run)).toEqual({ ms: times[0], runs })
    expect(run).toHaveBeenCalledTimes(runs + 1)
  })
  it('leaves the first run out, and takes the shortest of the others', async () =>
    expect(await bestOfRuns(runner(1, 9, 4, 7, 8))).toEqual({ ms: 4, runs: 7 }))
})

describe('timeMethod', () => {
  const runSlices: RunSlices = async (slices) => ({ ms: 5, result: slices.next().value as Float32Array })
  const gpu = (...results: (number[] | Error)[]) => {
    const stop = vi.fn()
    const run = vi.fn(async () => {
      const next = results.length > 1 ? results.shift()! : results[0]!
      if (next instanceof Error) throw next
      return new Float32Array(next)
    })
    vi.mocked(createGpuProduct).mockResolvedValue({ software: true, run, stop } satisfies GpuProduct)
    return { run, stop }
  }
  beforeEach(() => vi.clearAllMocks())
  afterEach(() => vi.restoreAllMocks())

  it('times the plain loop, and the library in slices of so many rows', async () => {
    expect(await timeMethod('plain', runSlices)).toEqual({ ms: 5, runs: 7 })
    expect([vi.mocked(naiveMatmul).mock.calls.length, vi.mocked(libraryMatmul).mock.calls.length]).toEqual([
      8, 0,
    ])
    expect(await timeMethod('ours', runSlices, 16)).toEqual({ ms: 5, runs: 7 })
    expect(vi.mocked(libraryMatmul).mock.lastCall!.slice(2)).toEqual([2, 16])
  })

  it('times a correct product of the graphics card by the clock', async () => {
    const { run, stop } = gpu([3, 1, 2, 1.0001])
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 8))
    expect(await timeMethod('gpu', runSlices)).toEqual({ ms: 8, runs: 7, software: true })
    expect(run).toHaveBeenCalledTimes(9)
    expect(stop).toHaveBeenCalledOnce()
  })

  it('reports a wrong result, and a card that is missing or fails', async () => {
    const wrong = gpu([3, 1, 2, 1.01])
    expect(await timeMethod('gpu', runSlices)).toEqual({ missing: 'wrong result' })
    expect(wrong.stop).toHaveBeenCalledOnce()
    const failing = gpu([3, 1, 2, 1], new Error('lost'))
    expect(await timeMethod('gpu', runSlices)).toEqual({ missing: 'not available' })
    expect(failing.stop).toHaveBeenCalledOnce()
    vi.mocked(createGpuProduct).mockResolvedValue(undefined)
    expect(await timeMethod('gpu', runSlices)).toEqual({ missing: 'not available' })
    vi.mocked(createGpuProduct).mockRejectedValue(new Error('no device'))
    expect(await timeMethod('gpu', runSlices)).toEqual({ missing: 'not available' })
  })
})
