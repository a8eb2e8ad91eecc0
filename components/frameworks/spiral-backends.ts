/** Who trains: a worker; where there is none, the page itself in small portions; else the recorded run is shown. */
import type { BackendFactory } from '../../composables/use-live-run'
import { runInTimeSlices } from '../../composables/time-slicing'
import { createWorkerClient } from '../../composables/worker-client'
import { SpiralRun, type SpiralFrame } from './spiral-run'
import type { SpiralWorker } from './spiral.worker'
import { recordedSpiralFrame } from './recorded-frames'

export interface SpiralBackend {
  /** Trains on to `steps` steps and says what is to be seen then. */
  frame: (steps: number) => Promise<SpiralFrame>
  stop: () => void
}

function workerBackend(): SpiralBackend {
  const { call: ask, stop } = createWorkerClient<SpiralWorker>(
    () => new Worker(new URL('./spiral.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { frame: (steps) => ask((api) => api.frame(steps)), stop }
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

/** Every one trains the same run from the same seed, so the next catches up with the one before. */
export const spiralBackends: readonly BackendFactory<SpiralBackend>[] = [
  ['worker', workerBackend],
  ['page', mainThreadBackend],
  ['stored', recordingBackend],
]
