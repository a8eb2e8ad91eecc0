import { expose } from 'comlink'
import { runToCompletion } from '../../composables/time-slicing'
import { startJob, trainerJobs, type JobName, type TrainerJobs } from './trainer-jobs'

const jobs = trainerJobs()
const api = {
  /** Typed where it is asked: trainer-backends.ts. */
  ask: (job: JobName, of: unknown[]): unknown =>
    runToCompletion(startJob(jobs, job, of as Parameters<TrainerJobs[JobName]>)),
}
export type NamesWorker = typeof api

expose(api)
