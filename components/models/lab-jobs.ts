/** All that a lab can be asked for: each a generator that may pause at its yields and returns the answer. */
import { alignmentJobs } from './alignment-jobs'
import { NamesLab } from './names-lab'
import { pretrainingJobs } from './pretraining-jobs'
import { tuningJobs } from './tuning-jobs'

export function labJobs(lab = new NamesLab()) {
  return {
    ...pretrainingJobs(lab),
    ...tuningJobs(lab),
    ...alignmentJobs(lab),

    /** What the model in the lab expects after these letters, likeliest first. */
    *expect(written: string): Generator<undefined, [sign: string, chance: number][]> {
      return lab.expects(written)
    },
  }
}

export type LabJobs = ReturnType<typeof labJobs>
export type Job = keyof LabJobs
export type Answer<J extends Job> = ReturnType<LabJobs[J]> extends Generator<unknown, infer R> ? R : never

/** A job by its name, since a worker and the page are asked by word. */
export const begin = <J extends Job>(jobs: LabJobs, job: J, of: Parameters<LabJobs[J]>) =>
  (jobs[job] as (...of: Parameters<LabJobs[J]>) => Generator<unknown, Answer<J>>)(...of)
