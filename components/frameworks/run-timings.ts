/** The timing demo: one method after another, in a worker or in time slices on the main thread. */
import type { BackendFactory } from 'slidev-addon-stage'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import type { TimingWorker } from './timing.worker'
import { timeMethod, MATMUL_METHODS, type Timing, type MatmulMethod, type RunSlices } from './timing'

interface TimerBackend {
  time: (method: MatmulMethod) => Promise<Timing>
  stop: () => void
}

/** State of the demo. */
export interface TimingsFrame {
  results: Partial<Record<MatmulMethod, Timing>>
  /** The method being timed. */
  now?: MatmulMethod
}

/** A worker that needs longer for one method counts as hung. */
const TIMEOUT_MS = 60_000

function workerBackend(): TimerBackend {
  const { call, stop } = createWorkerClient<TimingWorker>(
    () => new Worker(new URL('./timing.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { time: (method) => call<Timing>(async (api) => await api.time(method), TIMEOUT_MS), stop }
}

function mainThreadBackend(): TimerBackend {
  let isActive = true
  const runSlices: RunSlices = async (slices) => {
    let ms = 0
    function* timedSlices(): Generator<undefined, Float32Array> {
      for (;;) {
        const start = performance.now()
        const { done, value } = slices.next()
        ms += performance.now() - start
        if (done) return value as Float32Array
        yield
      }
    }
    return { result: await runInTimeSlices(timedSlices(), () => isActive), ms }
  }
  return { time: (method) => timeMethod(method, runSlices), stop: () => (isActive = false) }
}

export const timerBackends: readonly BackendFactory<TimerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]

/** Times every method. A second backend begins from the first method again: times of two backends do not compare. */
export async function* runTimings(backend: TimerBackend): AsyncGenerator<TimingsFrame> {
  let results: TimingsFrame['results'] = {}
  for (const method of MATMUL_METHODS) {
    yield { results, now: method }
    results = { ...results, [method]: await backend.time(method) }
  }
  yield { results }
}
