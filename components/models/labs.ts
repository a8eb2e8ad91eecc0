/** Who trains the names model: a worker; where there is none, the page itself in small portions. */
import type { Hire } from '../../composables/live-run'
import { inPortions } from '../../composables/portions'
import { helper } from '../../composables/worker'
import type { Answer, Job, LabJobs } from './lab-jobs'
import type { NamesWorker } from './names.worker'

export interface Lab {
  /** Does a job of lab-jobs.ts, one after the other. Rejects if it fails, or the lab does or is stopped. */
  ask<J extends Job>(job: J, ...of: Parameters<LabJobs[J]>): Promise<Answer<J>>
  stop: () => void
}

/** How long a worker may be silent: on a slow machine one answer is two hundred steps. */
const PATIENCE = 15_000

function inWorker(): Lab {
  const { ask, stop } = helper<NamesWorker>(
    () => new Worker(new URL('./names.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    ask: <J extends Job>(job: J, ...of: Parameters<LabJobs[J]>) =>
      ask((api) => api.ask(job, of) as Promise<Answer<J>>, PATIENCE),
    stop,
  }
}

function onPage(): Lab {
  // Names and stack come only now: a page whose worker does the work never loads them.
  const opened = import('./lab-jobs').then(({ begin, labJobs }) => ({ begin, jobs: labJobs() }))
  // Whoever asks hears that it cannot be opened; where nobody does, nothing is wrong.
  opened.catch(() => {})
  let wanted = true
  let last: Promise<unknown> = opened
  return {
    ask<J extends Job>(job: J, ...of: Parameters<LabJobs[J]>) {
      const answer = last.then(async () => {
        const { begin, jobs } = await opened
        return inPortions<Answer<J>>(begin(jobs, job, of), () => wanted)
      })
      // What one job did wrong is its own affair.
      last = answer.catch(() => {})
      return answer
    },
    stop: () => (wanted = false),
  }
}

/** Every one begins the same run from the same seed, so the next catches up with the one before. */
export const labs: readonly Hire<Lab>[] = [
  ['worker', inWorker],
  ['page', onPage],
]
