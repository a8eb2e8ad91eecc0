// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recordedPretraining, PRETRAINING_STEPS } from './pretraining-frames'
import { STEPS_PER_SECOND, runPretraining } from './run-pretraining'

const backend = { ask: async (_: 'pretrain', to: number) => recordedPretraining(to), stop: () => {} }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The steps of the frames yielded within `ms` milliseconds. */
async function collectSteps(run: AsyncGenerator<{ step: number }>, ms: number): Promise<number[]> {
  const steps: number[] = []
  void (async () => {
    for await (const { step } of run) steps.push(step)
  })()
  await vi.advanceTimersByTimeAsync(ms)
  return steps
}

it('yields an evaluation after another at the requested pace', async () => {
  const steps = await collectSteps(
    runPretraining(backend, undefined, false, () => STEPS_PER_SECOND.watched),
    1000,
  )
  expect(steps.slice(0, 3)).toEqual([0, 10, 20])
  expect(steps.at(-1)).toBeGreaterThanOrEqual(60)
  expect(steps.at(-1)).toBeLessThanOrEqual(STEPS_PER_SECOND.watched)
})

it('follows a change of pace while it waits, and ends with the last step', async () => {
  let pace = 0.001
  const run = runPretraining(backend, recordedPretraining(2900), false, () => pace)
  setTimeout(() => (pace = STEPS_PER_SECOND.fast), 300)
  expect(await collectSteps(run, 1000)).toEqual([2900, 2950, PRETRAINING_STEPS])
})

it('takes one step from the given frame', async () => {
  const run = runPretraining(backend, recordedPretraining(500), true, () => STEPS_PER_SECOND.watched)
  expect(await collectSteps(run, 100)).toEqual([500, 501])
})
