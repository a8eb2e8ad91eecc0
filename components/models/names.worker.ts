import { expose } from 'comlink'
import { runToCompletion } from '../../composables/time-slicing'
import { startJob, trainerJobs, type JobName, type TrainerJobs } from './trainer-jobs'

const jobs = trainerJobs()
const api = {
  /** Runs a job by name. trainer-backends.ts gives the call its types. */
  ask: (job: JobName, args: unknown[]): unknown =>
    runToCompletion(startJob(jobs, job, args as Parameters<TrainerJobs[JobName]>)),
}
/** The API of the worker that trains the names model. */
export type NamesWorker = typeof api

expose(api)
