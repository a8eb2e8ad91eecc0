/** The timing on the slide, way after way: in a worker, or on the page in small portions. */
import type { BackendFactory } from '../../composables/use-live-run'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import type { TimingWorker } from './timing.worker'
import { timeMethod, MATMUL_METHODS, type Timing, type MatmulMethod, type RunSlices } from './timing'

interface TimerBackend {
  time: (way: MatmulMethod) => Promise<Timing>
  stop: () => void
}

export interface TimingsFrame {
  results: Partial<Record<MatmulMethod, Timing>>
  /** Being timed now. */
  now?: MatmulMethod
}

/** A product that takes a minute is a product that hangs. */
const TIMEOUT_MS = 60_000

function workerBackend(): TimerBackend {
  const { call: ask, stop } = createWorkerClient<TimingWorker>(
    () => new Worker(new URL('./timing.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { time: (way) => ask<Timing>(async (api) => await api.time(way), TIMEOUT_MS), stop }
}

function mainThreadBackend(): TimerBackend {
  let isActive = true
  const runSlices: RunSlices = async (pieces) => {
    let ms = 0
    function* timedSlices(): Generator<undefined, Float32Array> {
      for (;;) {
        const start = performance.now()
        const { done, value } = pieces.next()
        ms += performance.now() - start
        if (done) return value as Float32Array
        yield
      }
    }
    return { result: await runInTimeSlices(timedSlices(), () => isActive), ms }
  }
  return { time: (way) => timeMethod(way, runSlices), stop: () => (isActive = false) }
}

export const timerBackends: readonly BackendFactory<TimerBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
]

/** Times every way, always from the first on: a comparison of two machines' halves compares nothing. */
export async function* runTimings(backend: TimerBackend): AsyncGenerator<TimingsFrame> {
  let results: TimingsFrame['results'] = {}
  for (const method of MATMUL_METHODS) {
    yield { results, now: method }
    results = { ...results, [method]: await backend.time(method) }
  }
  yield { results }
}
