/** All that a lab can be asked for: each a generator that may pause at its yields and returns the answer. */
import { alignmentJobs } from './alignment-jobs'
import { NamesTrainer } from './names-trainer'
import { pretrainingJobs } from './pretraining-jobs'
import { tuningJobs } from './tuning-jobs'

export function trainerJobs(trainer = new NamesTrainer()) {
  return {
    ...pretrainingJobs(trainer),
    ...tuningJobs(trainer),
    ...alignmentJobs(trainer),

    /** What the model in the lab expects after these letters, likeliest first. */
    *expect(written: string): Generator<undefined, [sign: string, chance: number][]> {
      return trainer.predictNext(written)
    },
  }
}

export type TrainerJobs = ReturnType<typeof trainerJobs>
export type JobName = keyof TrainerJobs
export type JobResult<J extends JobName> =
  ReturnType<TrainerJobs[J]> extends Generator<unknown, infer R> ? R : never

/** A job by its name, since a worker and the page are asked by word. */
export const startJob = <J extends JobName>(jobs: TrainerJobs, job: J, args: Parameters<TrainerJobs[J]>) =>
  (jobs[job] as (...of: Parameters<TrainerJobs[J]>) => Generator<unknown, JobResult<J>>)(...args)
