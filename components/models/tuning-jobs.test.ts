import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../composables/portions'
import { loadStage } from '../../stack/models'
import { labJobs } from './lab-jobs'
import { recordedTuning, TUNING_STEPS } from './tuning-frames'

const base = readFileSync('public/checkpoints/pretrained.bin')

describe('tuning, in the lab', () => {
  it('from the shipped weights is the recorded run: the same names, what is learned and what is forgotten', () => {
    const jobs = labJobs()
    const start = atOnce(jobs.tune(base, 0))
    expect(start.step).toBe(0)
    expect(start.now.names).toEqual(recordedTuning.before.names)
    expect(start.now.others).toBeCloseTo(recordedTuning.before.others, 3)
    const end = atOnce(jobs.tune(base, TUNING_STEPS))
    expect(end.before).toEqual(start.now)
    expect(end.now.names).toEqual(recordedTuning.now.names)
    expect(end.now.others).toBeCloseTo(recordedTuning.now.others, 3)
    expect(end.now.share).toBeGreaterThan(0.8)
    const file = loadStage(atOnce(jobs.storeTuned()), 'tuned')
    expect(file.facts).toMatchObject({ stage: 'tuned', steps: TUNING_STEPS })
    expect(file.facts.loss).toBeCloseTo(end.now.others, 4)
  })
  it('catches up where another was, and begins anew when asked for less', () => {
    const jobs = labJobs()
    const other = labJobs()
    atOnce(other.tune(base, 10))
    const at20 = atOnce(jobs.tune(base, 20))
    expect(at20).toEqual(atOnce(other.tune(base, 20)))
    expect(atOnce(jobs.tune(base, 0)).step).toBe(0)
    expect(atOnce(jobs.tune(base, 20))).toEqual(at20)
  }, 20_000)
  it('refuses a file that is damaged, cut short or of another stage', () => {
    expect(() => atOnce(labJobs().tune(base.subarray(0, 900), 0))).toThrow(RangeError)
    expect(() => atOnce(labJobs().tune(readFileSync('public/checkpoints/tuned.bin'), 0))).toThrow(/stage/)
  })
})
