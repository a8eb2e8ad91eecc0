// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recordedFrame, STEPS } from './names-frames'
import { PACE, rounds } from './names-rounds'

const lab = { ask: async (_: 'pretrain', to: number) => recordedFrame(to), stop: () => {} }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The steps looked at in so many milliseconds. */
async function steps(run: AsyncGenerator<{ step: number }>, ms: number): Promise<number[]> {
  const seen: number[] = []
  void (async () => {
    for await (const { step } of run) seen.push(step)
  })()
  await vi.advanceTimersByTimeAsync(ms)
  return seen
}

it('goes from look to look at the pace that is asked for', async () => {
  const seen = await steps(
    rounds(lab, undefined, false, () => PACE.watched),
    1000,
  )
  expect(seen.slice(0, 3)).toEqual([0, 10, 20])
  expect(seen.at(-1)).toBeGreaterThanOrEqual(60)
  expect(seen.at(-1)).toBeLessThanOrEqual(PACE.watched)
})

it('hears of another pace while it waits, and ends with the last step', async () => {
  let pace = 0.001
  const run = rounds(lab, recordedFrame(2900), false, () => pace)
  setTimeout(() => (pace = PACE.fast), 300)
  expect(await steps(run, 1000)).toEqual([2900, 2950, STEPS])
})

it('takes one step of the frame it is given', async () => {
  const run = rounds(lab, recordedFrame(500), true, () => PACE.watched)
  expect(await steps(run, 100)).toEqual([500, 501])
})
