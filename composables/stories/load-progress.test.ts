import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadProgress } from './load-progress'

const files = vi.hoisted(() => ({ share: 0.25 }))
vi.mock('./story-files', () => ({ weightsProgress: () => files.share }))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('yields the loaded share until everything is loaded', async () => {
  let finishLoading = () => {}
  const shares = loadProgress({ ready: new Promise<void>((resolve) => (finishLoading = resolve)) })
  for (const share of [0.25, 0.5]) {
    files.share = share
    const next = shares.next()
    await vi.advanceTimersByTimeAsync(100)
    expect(await next).toEqual({ value: share, done: false })
  }
  const last = shares.next()
  finishLoading()
  await vi.advanceTimersByTimeAsync(0)
  expect(await Promise.race([last, 'not yet'])).toMatchObject({ done: true })
})

it('rejects as soon as loading fails', async () => {
  const onError = vi.fn()
  const failed = new Promise((_, reject) => setTimeout(() => reject(new Error('cut short')), 10))
  loadProgress({ ready: failed }).next().catch(onError)
  await vi.advanceTimersByTimeAsync(10)
  expect(onError).toHaveBeenCalledWith(new Error('cut short'))
})
