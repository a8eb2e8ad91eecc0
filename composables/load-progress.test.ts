import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadProgress } from './load-progress'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('yields the loaded share until everything is loaded', async () => {
  let finishLoading = () => {}
  let share = 0
  const ready = new Promise<void>((resolve) => (finishLoading = resolve))
  const shares = loadProgress({ ready, progress: () => share })
  for (share of [0.25, 0.5]) {
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
  const ready = new Promise((_, reject) => setTimeout(() => reject(new Error('cut short')), 10))
  loadProgress({ ready, progress: () => 0 })
    .next()
    .catch(onError)
  await vi.advanceTimersByTimeAsync(10)
  expect(onError).toHaveBeenCalledWith(new Error('cut short'))
})
