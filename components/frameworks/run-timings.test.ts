// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { timerBackends, runTimings, type TimingsFrame } from './run-timings'
import type { Timing, MatmulMethod } from './timing'

const expectedTimings: Record<MatmulMethod, Timing> = {
  plain: { ms: 900, runs: 3 },
  ours: { ms: 90, runs: 7 },
  gpu: { missing: 'not available' },
}

describe('the timing', () => {
  it('yields way after way, saying which is timed now, and rests with all of them', async () => {
    const seen: TimingsFrame[] = []
    for await (const now of runTimings({ time: async (way) => expectedTimings[way], stop: () => {} }))
      seen.push(now)
    const { plain, ours } = expectedTimings
    expect(seen).toEqual([
      { results: {}, now: 'plain' },
      { results: { plain }, now: 'ours' },
      { results: { plain, ours }, now: 'gpu' },
      { results: expectedTimings },
    ])
  })

  it('fails with its worker: the next begins from the first way', async () => {
    const time = async (way: MatmulMethod) =>
      way === 'ours' ? Promise.reject(new Error('broken')) : expectedTimings[way]
    const run = runTimings({ time, stop: () => {} })
    await run.next()
    await run.next()
    await expect(run.next()).rejects.toThrow('broken')
    expect((await runTimings({ time, stop: () => {} }).next()).value).toEqual({ results: {}, now: 'plain' })
  })
})

describe('timing on the page', () => {
  const onPage = () => timerBackends.find(([source]) => source === 'page')![1]()

  it('says so where there is no graphics card', async () => {
    expect(await onPage().time('gpu')).toEqual(expectedTimings.gpu)
  })

  it('gives up once it is stopped', async () => {
    const page = onPage()
    const timing = page.time('plain')
    page.stop()
    await expect(timing).rejects.toThrow('no longer wanted')
  })
})
