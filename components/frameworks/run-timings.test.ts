// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { timerBackends, runTimings, type TimingsFrame } from './run-timings'
import type { Timing, MatmulMethod } from './timing'

const expectedTimings: Record<MatmulMethod, Timing> = {
  plain: { ms: 900, runs: 3 },
  ours: { ms: 90, runs: 7 },
  gpu: { missing: 'not available' },
}

describe('the timing demo', () => {
  it('yields the method being timed, with the results so far, and ends with all of them', async () => {
    const frames: TimingsFrame[] = []
    for await (const frame of runTimings({ time: async (method) => expectedTimings[method], stop: () => {} }))
      frames.push(frame)
    const { plain, ours } = expectedTimings
    expect(frames).toEqual([
      { results: {}, now: 'plain' },
      { results: { plain }, now: 'ours' },
      { results: { plain, ours }, now: 'gpu' },
      { results: expectedTimings },
    ])
  })

  it('fails with its backend, and the next begins from the first method', async () => {
    const time = async (method: MatmulMethod) =>
      method === 'ours' ? Promise.reject(new Error('broken')) : expectedTimings[method]
    const run = runTimings({ time, stop: () => {} })
    await run.next()
    await run.next()
    await expect(run.next()).rejects.toThrow('broken')
    expect((await runTimings({ time, stop: () => {} }).next()).value).toEqual({ results: {}, now: 'plain' })
  })
})

describe('timing on the main thread', () => {
  const mainThreadBackend = () => timerBackends.find(([kind]) => kind === 'page')![1]()

  it('reports a graphics card as missing where there is none', async () => {
    expect(await mainThreadBackend().time('gpu')).toEqual(expectedTimings.gpu)
  })

  it('rejects once it is stopped', async () => {
    const backend = mainThreadBackend()
    const timing = backend.time('plain')
    backend.stop()
    await expect(timing).rejects.toThrow('no longer wanted')
  })
})
