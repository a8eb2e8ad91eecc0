/** Who trains: a worker; where there is none, the page itself in small portions; else the recorded run is shown. */
import type { Hire } from '../../composables/live-run'
import { inPortions } from '../../composables/portions'
import { helper } from '../../composables/worker'
import { SpiralRun, type Frame } from './spiral-run'
import type { SpiralWorker } from './spiral.worker'
import { storedFrame } from './stored-frames'

export interface Trainer {
  /** Trains on to `steps` steps and says what is to be seen then. */
  frame: (steps: number) => Promise<Frame>
  stop: () => void
}

function inWorker(): Trainer {
  const { ask, stop } = helper<SpiralWorker>(
    () => new Worker(new URL('./spiral.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { frame: (steps) => ask((api) => api.frame(steps)), stop }
}

function onPage(): Trainer {
  const run = new SpiralRun()
  let wanted = true
  return {
    frame: (steps) => inPortions(run.frame(steps), () => wanted),
    stop: () => (wanted = false),
  }
}

const fromStore = (): Trainer => ({ frame: async (steps) => storedFrame(steps), stop: () => {} })

/** Every one trains the same run from the same seed, so the next catches up with the one before. */
export const trainers: readonly Hire<Trainer>[] = [
  ['worker', inWorker],
  ['page', onPage],
  ['stored', fromStore],
]
