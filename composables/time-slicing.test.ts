import { describe, expect, it } from 'vitest'
import { runToCompletion, runInTimeSlices } from './time-slicing'

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

  it('rejects once it should not continue', async () => {
    const work = runInTimeSlices(
      count(100, 3),
      () => false,
      async () => {},
    )
    await expect(work).rejects.toThrow('no longer wanted')
  })
})
