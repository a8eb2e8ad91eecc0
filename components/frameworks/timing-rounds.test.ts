// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { timers, timings, type Timings } from './timing-rounds'
import type { Timing, Way } from './timing'

const found: Record<Way, Timing> = {
  plain: { ms: 900, runs: 3 },
  ours: { ms: 90, runs: 7 },
  gpu: { missing: 'not available' },
}

describe('the timing', () => {
  it('yields way after way, saying which is timed now, and rests with all of them', async () => {
    const seen: Timings[] = []
    for await (const now of timings({ time: async (way) => found[way], stop: () => {} })) seen.push(now)
    const { plain, ours } = found
    expect(seen).toEqual([
      { results: {}, now: 'plain' },
      { results: { plain }, now: 'ours' },
      { results: { plain, ours }, now: 'gpu' },
      { results: found },
    ])
  })

  it('fails with its worker: the next begins from the first way', async () => {
    const time = async (way: Way) => (way === 'ours' ? Promise.reject(new Error('broken')) : found[way])
    const run = timings({ time, stop: () => {} })
    await run.next()
    await run.next()
    await expect(run.next()).rejects.toThrow('broken')
    expect((await timings({ time, stop: () => {} }).next()).value).toEqual({ results: {}, now: 'plain' })
  })
})

describe('timing on the page', () => {
  const onPage = () => timers.find(([source]) => source === 'page')![1]()

  it('says so where there is no graphics card', async () => {
    expect(await onPage().time('gpu')).toEqual(found.gpu)
  })

  it('gives up once it is stopped', async () => {
    const page = onPage()
    const timing = page.time('plain')
    page.stop()
    await expect(timing).rejects.toThrow('no longer wanted')
  })
})
