/** Who trains: a worker; where there is none, the page itself in small portions; else the recorded run is shown. */
import { helper } from '../../composables/worker'
import { inPortions } from '../../composables/portions'
import { SpiralRun, type Frame } from './spiral-run'
import type { SpiralWorker } from './spiral.worker'
import { storedFrame } from './stored-frames'

export type Source = 'worker' | 'page' | 'stored'
export interface Trainer {
  /** Trains on to `steps` steps and says what is to be seen then. */
  frame(steps: number): Promise<Frame>
  stop(): void
}
export type Hire = readonly [Source, () => Trainer]

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

export const everybody: readonly Hire[] = [
  ['worker', inWorker],
  ['page', onPage],
  ['stored', fromStore],
]

/**
 * A trainer that hands over to the next when one cannot go on: every one trains the same run from the same
 * seed, so the next catches up. `now` is told who it is, once that one has answered. Rejects after `stop`.
 */
export function lastingTrainer(now: (source: Source) => void, hires = everybody): Trainer {
  const left = [...hires]
  let current: Trainer | undefined
  let source: Source
  let stopped = false
  return {
    async frame(steps) {
      for (;;) {
        if (stopped) throw new Error('the training was stopped')
        try {
          if (!current) {
            const next = left.shift()
            if (!next) throw new Error('nobody left to train')
            source = next[0]
            current = next[1]()
          }
          const frame = await current.frame(steps)
          if (!stopped) now(source)
          return frame
        } catch (error) {
          if (stopped || left.length === 0) throw error
          current?.stop()
          current = undefined
        }
      }
    },
    stop() {
      stopped = true
      current?.stop()
    },
  }
}
