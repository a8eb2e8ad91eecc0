import { describe, expect, it, vi } from 'vitest'
import { nextAnimationFrame, runToCompletion, runInTimeSlices, wait } from './time-slicing'

function* count(to: number, busyMs = 0): Generator<undefined, number> {
  for (let i = 0; i < to; i++) {
    for (const end = performance.now() + busyMs; performance.now() < end;);
    yield
  }
  return to
}

describe('runInTimeSlices', () => {
  it('returns the generator’s result, with frames between the slices', async () => {
    let frames = 0
    const frame = async () => void frames++
    expect(await runInTimeSlices(count(10, 3), undefined, frame)).toBe(10)
    expect(frames).toBeGreaterThanOrEqual(3)
    expect(frames).toBeLessThanOrEqual(10)
    expect(runToCompletion(count(10))).toBe(10)
  })

  it('pauses after each six milliseconds', async () => {
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
    const pauses: number[] = []
    const work = (function* () {
      for (; now < 18; now += 2) yield
    })()
    await runInTimeSlices(work, undefined, async () => pauses.push(now))
    clock.mockRestore()
    expect(pauses).toEqual([6, 12])
  })

  it('rejects once it should not continue', async () => {
    const work = runInTimeSlices(
      count(100, 3),
      () => false,
      async () => {},
    )
    await expect(work).rejects.toThrow('no longer wanted')
  })
})

it('wait takes its time, and nextAnimationFrame has the timestamp of the frame', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => setTimeout(callback, 16, 99))
  const done: unknown[] = []
  void wait(20).then(() => done.push('waited'))
  void nextAnimationFrame().then((now) => done.push(now))
  const doneAfter: unknown[][] = []
  for (const ms of [15, 1, 3, 1]) {
    await vi.advanceTimersByTimeAsync(ms)
    doneAfter.push([...done])
  }
  expect(doneAfter).toEqual([[], [99], [99], [99, 'waited']])
  vi.useRealTimers()
})
