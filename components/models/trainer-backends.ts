/** Who trains the names model: a worker; where there is none, the page itself in small portions. */
import type { BackendFactory } from '../../composables/use-live-run'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import type { JobResult, JobName, TrainerJobs } from './trainer-jobs'
import type { NamesWorker } from './names.worker'

export interface TrainerBackend {
  /** Does a job of trainer-jobs.ts, one after the other. Rejects if it fails, or the lab does or is stopped. */
  ask<J extends JobName>(job: J, ...of: Parameters<TrainerJobs[J]>): Promise<JobResult<J>>
  stop: () => void
}

/** How long a worker may be silent: on a slow machine one answer is two hundred steps. */
const TIMEOUT_MS = 15_000

function workerBackend(): TrainerBackend {
  const { call: ask, stop } = createWorkerClient<NamesWorker>(
    () => new Worker(new URL('./names.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    ask: <J extends JobName>(job: J, ...of: Parameters<TrainerJobs[J]>) =>
      ask((api) => api.ask(job, of) as Promise<JobResult<J>>, TIMEOUT_MS),
    stop,
  }
}

function mainThreadBackend(): TrainerBackend {
  // Names and stack come only now: a page whose worker does the work never loads them.
  const loadedJobs = import('./trainer-jobs').then(({ startJob: begin, trainerJobs: labJobs }) => ({
    begin,
    jobs: labJobs(),
  }))
  // Whoever asks hears that it cannot be opened; where nobody does, nothing is wrong.
  loadedJobs.catch(() => {})
  let isActive = true
  let last: Promise<unknown> = loadedJobs
  return {
    ask<J extends JobName>(job: J, ...of: Parameters<TrainerJobs[J]>) {
      const result = last.then(async () => {
        const { begin, jobs } = await loadedJobs
        return runInTimeSlices<JobResult<J>>(begin(jobs, job, of), () => isActive)
      })
      // What one job did wrong is its own affair.
      last = result.catch(() => {})
      return result
    },
    stop: () => (isActive = false),
  }
}

/** Every one begins the same run from the same seed, so the next catches up with the one before. */
export const trainerBackends: readonly BackendFactory<TrainerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]
