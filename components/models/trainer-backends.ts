/** Backends that train the names model: a worker, else the main thread in time slices. */
import type { BackendFactory } from 'slidev-addon-stage'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import type { JobResult, JobName, TrainerJobs } from './trainer-jobs'
import type { NamesWorker } from './names.worker'

/** One trainer, in a worker or on the main thread. */
export interface TrainerBackend {
  /** Queues a job of trainer-jobs.ts and resolves with its result. Rejects if the job or the backend fails, or on stop. */
  ask<J extends JobName>(job: J, ...args: Parameters<TrainerJobs[J]>): Promise<JobResult<J>>
  /** Terminates the backend; pending jobs reject. */
  stop: () => void
}

/** Milliseconds without an answer after which the worker has failed: one answer can take 200 steps on a slow machine. */
const TIMEOUT_MS = 15_000

function workerBackend(): TrainerBackend {
  const { call, stop } = createWorkerClient<NamesWorker>(
    () => new Worker(new URL('./names.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    ask: <J extends JobName>(job: J, ...args: Parameters<TrainerJobs[J]>) =>
      call((api) => api.ask(job, args) as Promise<JobResult<J>>, TIMEOUT_MS),
    stop,
  }
}

function mainThreadBackend(): TrainerBackend {
  // Loads names and stack lazily: a page whose worker trains never needs them.
  const loadedJobs = import('./trainer-jobs').then(({ startJob, trainerJobs }) => ({
    startJob,
    jobs: trainerJobs(),
  }))
  // Avoids an unhandled rejection before the first job; a job on the failed import rejects itself.
  loadedJobs.catch(() => {})
  let isActive = true
  let last: Promise<unknown> = loadedJobs
  return {
    ask<J extends JobName>(job: J, ...args: Parameters<TrainerJobs[J]>) {
      const result = last.then(async () => {
        const { startJob, jobs } = await loadedJobs
        return runInTimeSlices<JobResult<J>>(startJob(jobs, job, args), () => isActive)
      })
      // A failed job must not fail the next in the queue.
      last = result.catch(() => {})
      return result
    },
    stop: () => (isActive = false),
  }
}

/** Trainer backends in order of preference. All start from the same seed, so that the next repeats a failed one's run. */
export const trainerBackends: readonly BackendFactory<TrainerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]
