import { expose } from 'comlink'
import { atOnce } from '../../composables/portions'
import { begin, labJobs, type Job, type LabJobs } from './lab-jobs'

const jobs = labJobs()
const api = {
  /** Typed where it is asked: labs.ts. */
  ask: (job: Job, of: unknown[]): unknown => atOnce(begin(jobs, job, of as Parameters<LabJobs[Job]>)),
}
export type NamesWorker = typeof api

expose(api)
