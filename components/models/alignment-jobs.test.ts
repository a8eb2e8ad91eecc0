import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import { runToCompletion } from '../../composables/time-slicing'
import { loadStage } from 'llm-stack/models'
import { CANDIDATE_COUNT, recordedAlignment, recordedNames } from './alignment-frames'
import { trainerJobs } from './trainer-jobs'
import { pairNames, VOTE_COUNT, voteByPreference } from './preferences'

const base = readFileSync('public/checkpoints/pretrained.bin')
const { preferencePairs, beta } = namesRun.alignment

describe('the alignment jobs', { timeout: 20_000 }, () => {
  it('reproduces the recorded run from the recorded preferencePairs', () => {
    const jobs = trainerJobs()
    const run = runToCompletion(jobs.align(base, preferencePairs, 'vowel', beta))
    expect(run.before.names).toEqual(recordedAlignment.before.names)
    expect(run.after.names).toEqual(recordedAlignment.after.names)
    expect(run.before.share).toBeCloseTo(recordedAlignment.before.share, 1)
    expect(run.after.share).toBeGreaterThan(run.before.share + 0.2)
    expect(Math.abs(run.kl - recordedAlignment.kl)).toBeLessThan(0.5)
    expect(loadStage(runToCompletion(jobs.storeAligned()), 'aligned').facts.stage).toBe('aligned')
  })
  it('starts from the same weights each time, and moves further at a smaller β', () => {
    const jobs = trainerJobs()
    const [loose, tight, again] = [0.1, 2, 0.1].map((b) =>
      runToCompletion(jobs.align(base, preferencePairs, 'vowel', b)),
    )
    expect(again).toEqual(loose)
    expect(loose.kl).toBeGreaterThan(3 * tight.kl)
    expect(loose.after.share).toBeGreaterThan(tight.after.share)
  })
  it('follows another preference', () => {
    const short = pairNames(recordedNames, 'short').map((pair) => voteByPreference(pair, 'short'))
    const run = runToCompletion(trainerJobs().align(base, short, 'short', beta))
    expect(run.after.share).toBeGreaterThan(run.before.share)
  })
  it('samples enough new names that fit on a button for ten pairs by either preference', () => {
    const names = runToCompletion(trainerJobs().candidates(base, CANDIDATE_COUNT))
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(10)
    for (const preference of ['vowel', 'short'] as const)
      expect(pairNames(names, preference)).toHaveLength(VOTE_COUNT)
  })
  it('rejects an empty list of preferencePairs, a β of 0 and a damaged file', () => {
    expect(() => runToCompletion(trainerJobs().align(base, [], 'vowel', beta))).toThrow(RangeError)
    expect(() => runToCompletion(trainerJobs().align(base, preferencePairs, 'vowel', 0))).toThrow(RangeError)
    expect(() =>
      runToCompletion(trainerJobs().align(base.subarray(1), preferencePairs, 'vowel', beta)),
    ).toThrow(RangeError)
  })
})
