/** Backends that train the spiral model: a worker, time slices on the main thread, or the recorded run. */
import type { BackendFactory } from 'slidev-addon-stage'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import { SpiralRun, type SpiralFrame } from './spiral-run'
import type { SpiralWorker } from './spiral.worker'
import { recordedSpiralFrame } from './recorded-frames'

export interface SpiralBackend {
  /** Trains until `steps` steps are done and resolves to that frame. */
  frame: (steps: number) => Promise<SpiralFrame>
  stop: () => void
}

function workerBackend(): SpiralBackend {
  const { call, stop } = createWorkerClient<SpiralWorker>(
    () => new Worker(new URL('./spiral.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { frame: (steps) => call((api) => api.frame(steps)), stop }
}

function mainThreadBackend(): SpiralBackend {
  const run = new SpiralRun()
  let isActive = true
  return {
    frame: (steps) => runInTimeSlices(run.frame(steps), () => isActive),
    stop: () => (isActive = false),
  }
}

const recordingBackend = (): SpiralBackend => ({
  frame: async (steps) => recordedSpiralFrame(steps),
  stop: () => {},
})

/** In order of preference. All train the same run from the same seed, so that the next continues where one has failed. */
export const spiralBackends: readonly BackendFactory<SpiralBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
  ['stored', recordingBackend],
]
