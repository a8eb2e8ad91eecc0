import { afterEach, expect, it, vi } from 'vitest'
import { preloadSlides, nearestUnloaded } from './preload-slides'

const route = (no: number, there = false) => ({
  no,
  meta: { __preloaded: there, preload: undefined },
  load: vi.fn(() => Promise.resolve()),
})
afterEach(() => void vi.useRealTimers())

it('takes the nearest first, the next before the one before it, and none twice', () =>
  expect(
    nearestUnloaded(
      [1, 2, 3, 4, 5, 6].map((no) => route(no, no === 3)),
      3,
    ).map((r) => r.no),
  ).toEqual([4, 2, 5, 1, 6]))

it('mounts neighbours at once and one at a time, fetched before, follows the slide that is shown, and stops', async () => {
  vi.useFakeTimers()
  const routes = [1, 2, 3, 4, 5].map((no) => route(no, no === 1))
  const mounted: number[] = []
  let at = 1
  const stop = preloadSlides(
    () => routes,
    () => at,
    (r) => {
      expect(r.load).toHaveBeenCalled()
      r.meta.__preloaded = true
      mounted.push(r.no)
    },
  )
  await vi.advanceTimersByTimeAsync(2500)
  expect(mounted).toEqual([2])
  at = 5
  await vi.advanceTimersByTimeAsync(450)
  expect(mounted).toEqual([2, 5, 4])
  stop()
  await vi.advanceTimersByTimeAsync(9000)
  expect(mounted).toEqual([2, 5, 4])
})

it('mounts all once the deck has been shown for a while, and what does not come holds up nothing', async () => {
  vi.useFakeTimers()
  const routes = [1, 2, 3, 4].map((no) => route(no, no === 1))
  routes[1]!.load.mockRejectedValue(new Error('no network'))
  const mounted: number[] = []
  const mount = (r: (typeof routes)[number]) => void ((r.meta.__preloaded = true), mounted.push(r.no))
  const stop = preloadSlides(
    () => routes,
    () => 1,
    mount,
  )
  await vi.advanceTimersByTimeAsync(2500)
  expect(mounted).toEqual([2])
  await vi.advanceTimersByTimeAsync(2500)
  expect(mounted).toEqual([2, 3, 4])
  stop()
})

it('mounts nothing that comes after it was told to stop', async () => {
  vi.useFakeTimers()
  let arrive = () => {}
  const late = { ...route(2), load: () => new Promise<void>((done) => (arrive = done)) }
  const mount = vi.fn()
  const stop = preloadSlides(
    () => [late],
    () => 1,
    mount,
  )
  await vi.advanceTimersByTimeAsync(200)
  stop()
  arrive()
  await vi.advanceTimersByTimeAsync(200)
  expect(mount).not.toHaveBeenCalled()
})
