import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { preloadSlides, nearestUnloaded } from './preload-slides'

const route = (no: number, preloaded = false) => ({
  no,
  meta: { __preloaded: preloaded, preload: undefined },
  load: vi.fn(() => Promise.resolve()),
})
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(() => void vi.useRealTimers())

it('orders by distance, next before previous, and leaves out preloaded slides', () =>
  expect(
    nearestUnloaded(
      [1, 2, 3, 4, 5, 6].map((no) => route(no, no === 3)),
      3,
    ).map((r) => r.no),
  ).toEqual([4, 2, 5, 1, 6]))

it('mounts the neighbours of the current slide, one at a time, each after its code has loaded, until stopped', async () => {
  vi.useFakeTimers()
  const routes = [1, 2, 3, 4, 5].map((no) => route(no, no === 1))
  const mounted: number[] = []
  let currentNo = 1
  const stop = preloadSlides(
    () => routes,
    () => currentNo,
    (r) => {
      expect(r.load).toHaveBeenCalled()
      r.meta.__preloaded = true
      mounted.push(r.no)
    },
  )
  await vi.advanceTimersByTimeAsync(2500)
  expect(mounted).toEqual([2])
  currentNo = 5
  await vi.advanceTimersByTimeAsync(450)
  expect(mounted).toEqual([2, 5, 4])
  stop()
  await vi.advanceTimersByTimeAsync(9000)
  expect(mounted).toEqual([2, 5, 4])
})

it('mounts neighbours alone for a reader who saves data', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  const routes = [1, 2, 3, 4].map((no) => route(no, no === 1))
  const mounted: number[] = []
  const stop = preloadSlides(
    () => routes,
    () => 2,
    (r) => void ((r.meta.__preloaded = true), mounted.push(r.no)),
  )
  await vi.advanceTimersByTimeAsync(30_000)
  expect(mounted).toEqual([2, 3])
  stop()
})

it('mounts all slides after a delay, even if one fails to load', async () => {
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

it('mounts nothing that loads after it was stopped', async () => {
  vi.useFakeTimers()
  let arrive = () => {}
  const slowRoute = { ...route(2), load: () => new Promise<void>((done) => (arrive = done)) }
  const mount = vi.fn()
  const stop = preloadSlides(
    () => [slowRoute],
    () => 1,
    mount,
  )
  await vi.advanceTimersByTimeAsync(200)
  stop()
  arrive()
  await vi.advanceTimersByTimeAsync(200)
  expect(mount).not.toHaveBeenCalled()
})
