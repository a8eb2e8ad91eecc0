import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runToCompletion } from '../../composables/time-slicing'
import { loadStage } from 'llm-stack/models'
import { trainerJobs } from './trainer-jobs'
import { recordedTuning, TUNING_STEPS } from './tuning-frames'

const base = readFileSync('public/checkpoints/pretrained.bin')

describe('the tuning jobs', () => {
  it('reproduces names and losses of the recorded run from the bundled weights', () => {
    const jobs = trainerJobs()
    const start = runToCompletion(jobs.tune(base, 0))
    expect(start.step).toBe(0)
    expect(start.current.names).toEqual(recordedTuning.before.names)
    expect(start.current.otherLoss).toBeCloseTo(recordedTuning.before.otherLoss, 3)
    const end = runToCompletion(jobs.tune(base, TUNING_STEPS))
    expect(end.before).toEqual(start.current)
    expect(end.current.names).toEqual(recordedTuning.current.names)
    expect(end.current.otherLoss).toBeCloseTo(recordedTuning.current.otherLoss, 3)
    expect(end.current.share).toBeGreaterThan(0.8)
    const file = loadStage(runToCompletion(jobs.storeTuned()), 'tuned')
    expect(file.facts).toMatchObject({ stage: 'tuned', steps: TUNING_STEPS })
    expect(file.facts.loss).toBeCloseTo(end.current.otherLoss, 4)
  })
  it('reaches the same state in one call or in several, and restarts for an earlier step', () => {
    const jobs = trainerJobs()
    const other = trainerJobs()
    runToCompletion(other.tune(base, 10))
    const at20 = runToCompletion(jobs.tune(base, 20))
    expect(at20).toEqual(runToCompletion(other.tune(base, 20)))
    expect(runToCompletion(jobs.tune(base, 0)).step).toBe(0)
    expect(runToCompletion(jobs.tune(base, 20))).toEqual(at20)
  }, 20_000)
  it('rejects a file that is truncated or of another stage', () => {
    expect(() => runToCompletion(trainerJobs().tune(base.subarray(0, 900), 0))).toThrow(RangeError)
    expect(() =>
      runToCompletion(trainerJobs().tune(readFileSync('public/checkpoints/tuned.bin'), 0)),
    ).toThrow(/stage/)
  })
})
