import { afterEach, describe, expect, it, vi } from 'vitest'
import { clearSessionModels, sessionModels } from '../../composables/session-models'
import type { TrainerBackend } from './trainer-backends'
import { recordedTuning, TUNING_INTERVAL, TUNING_STEPS, type TuningFrame } from './tuning-frames'
import { tuningOptions } from './tuning-options'

const ownWeights = new Uint8Array([1, 2, 3])
const tunedWeights = new Uint8Array([4, 5, 6])
/** A trainer that reaches the requested step at once, with what it was asked. */
function fakeTrainer() {
  const ask = vi.fn(async (job: string, _: Uint8Array, to: number) =>
    job === 'storeTuned' ? tunedWeights : { ...recordedTuning, step: to },
  )
  return { trainer: { ask, stop: () => {} } as unknown as TrainerBackend, ask }
}
async function collect(frames: AsyncIterable<TuningFrame>): Promise<number[]> {
  const steps: number[] = []
  for await (const { step } of frames) {
    if (step < TUNING_STEPS) expect(sessionModels.weights.tuned).toBeUndefined()
    steps.push(step)
  }
  return steps
}
const from = (step: number): TuningFrame => ({ ...recordedTuning, step })
const allSteps = Array.from({ length: TUNING_STEPS / TUNING_INTERVAL + 1 }, (_, i) => i * TUNING_INTERVAL)

afterEach(clearSessionModels)

describe('a tuning run', () => {
  it('evaluates at every interval and stores the finished weights only', async () => {
    sessionModels.weights = { pretrained: ownWeights }
    const { trainer, ask } = fakeTrainer()
    expect(await collect(tuningOptions().computeFrames(trainer, undefined, false))).toEqual(allSteps)
    expect(ask.mock.calls.filter(([job]) => job === 'storeTuned')).toHaveLength(1)
    expect(sessionModels.weights).toEqual({ pretrained: ownWeights, tuned: tunedWeights })
    expect(ask).toHaveBeenCalledWith('tune', ownWeights, TUNING_STEPS)
  })

  it('continues after a frame, and from the beginning after the last', async () => {
    sessionModels.weights = { pretrained: ownWeights }
    const { computeFrames } = tuningOptions()
    const stepsAfter = (step: number, once = false) =>
      collect(computeFrames(fakeTrainer().trainer, from(step), once))
    expect(await stepsAfter(20, true)).toEqual([20 + TUNING_INTERVAL])
    expect(await stepsAfter(TUNING_STEPS, true)).toEqual([0])
    expect(await stepsAfter(TUNING_STEPS - TUNING_INTERVAL)).toEqual([TUNING_STEPS])
  })
})
