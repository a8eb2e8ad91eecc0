/** The jobs of a trainer backend, each a generator that may pause at its yields and returns the result. */
import { alignmentJobs } from './alignment-jobs'
import { NamesTrainer } from './names-trainer'
import { pretrainingJobs } from './pretraining-jobs'
import { tuningJobs } from './tuning-jobs'

/** All jobs, on one shared trainer. */
export function trainerJobs(trainer = new NamesTrainer()) {
  return {
    ...pretrainingJobs(trainer),
    ...tuningJobs(trainer),
    ...alignmentJobs(trainer),

    /** The likeliest next letters after this prefix, by the current model, likeliest first. */
    *expect(prefix: string): Generator<undefined, [sign: string, chance: number][]> {
      return trainer.predictNext(prefix)
    },
  }
}

/** The jobs by name. */
export type TrainerJobs = ReturnType<typeof trainerJobs>
/** Name of a job. */
export type JobName = keyof TrainerJobs
/** The return value of a job's generator. */
export type JobResult<J extends JobName> =
  ReturnType<TrainerJobs[J]> extends Generator<unknown, infer R> ? R : never

/** Starts a job by name: worker messages can carry a name, not a generator. */
export const startJob = <J extends JobName>(jobs: TrainerJobs, job: J, args: Parameters<TrainerJobs[J]>) =>
  (jobs[job] as (...args: Parameters<TrainerJobs[J]>) => Generator<unknown, JobResult<J>>)(...args)
