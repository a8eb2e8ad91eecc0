import { describe, expect, it } from 'vitest'
import { runToCompletion, runInTimeSlices } from './time-slicing'

function* count(to: number, busy = 0): Generator<undefined, number> {
  for (let i = 0; i < to; i++) {
    for (const end = performance.now() + busy; performance.now() < end;);
    yield
  }
  return to
}

describe('work in portions', () => {
  it('gives what the work gives, with frames between portions', async () => {
    let frames = 0
    const frame = async () => void frames++
    expect(await runInTimeSlices(count(10, 3), undefined, frame)).toBe(10)
    expect(frames).toBeGreaterThanOrEqual(3)
    expect(frames).toBeLessThanOrEqual(10)
    expect(runToCompletion(count(10))).toBe(10)
  })

  it('stops when it is no longer wanted', async () => {
    const work = runInTimeSlices(
      count(100, 3),
      () => false,
      async () => {},
    )
    await expect(work).rejects.toThrow('no longer wanted')
  })
})
