import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadProgress } from './load-progress'

const files = vi.hoisted(() => ({ share: 0.25 }))
vi.mock('./story-files', () => ({ weightsProgress: () => files.share }))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells how much is here, again and again, until all is', async () => {
  let arrive = () => {}
  const shares = loadProgress({ ready: new Promise<void>((done) => (arrive = done)) })
  for (const share of [0.25, 0.5]) {
    files.share = share
    const next = shares.next()
    await vi.advanceTimersByTimeAsync(100)
    expect(await next).toEqual({ value: share, done: false })
  }
  const last = shares.next()
  arrive()
  await vi.advanceTimersByTimeAsync(0)
  expect(await Promise.race([last, 'not yet'])).toMatchObject({ done: true })
})

it('says at once that it will not come', async () => {
  const said = vi.fn()
  const failed = new Promise((_, fail) => setTimeout(() => fail(new Error('cut short')), 10))
  loadProgress({ ready: failed }).next().catch(said)
  await vi.advanceTimersByTimeAsync(10)
  expect(said).toHaveBeenCalledWith(new Error('cut short'))
})
