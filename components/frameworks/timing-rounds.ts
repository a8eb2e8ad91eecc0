/** The timing on the slide, way after way: in a worker, or on the page in small portions. */
import type { Hire } from '../../composables/live-run'
import { inPortions } from '../../composables/portions'
import { helper } from '../../composables/worker'
import type { TimingWorker } from './timing.worker'
import { time, WAYS, type Timing, type Way, type Work } from './timing'

interface Timer {
  time: (way: Way) => Promise<Timing>
  stop: () => void
}

export interface Timings {
  results: Partial<Record<Way, Timing>>
  /** Being timed now. */
  now?: Way
}

/** A product that takes a minute is a product that hangs. */
const PATIENCE = 60_000

function inWorker(): Timer {
  const { ask, stop } = helper<TimingWorker>(
    () => new Worker(new URL('./timing.worker.ts', import.meta.url), { type: 'module' }),
  )
  return { time: (way) => ask<Timing>(async (api) => await api.time(way), PATIENCE), stop }
}

function onPage(): Timer {
  let wanted = true
  const work: Work = async (pieces) => {
    let ms = 0
    function* timed(): Generator<undefined, Float32Array> {
      for (;;) {
        const start = performance.now()
        const { done, value } = pieces.next()
        ms += performance.now() - start
        if (done) return value as Float32Array
        yield
      }
    }
    return { result: await inPortions(timed(), () => wanted), ms }
  }
  return { time: (way) => time(way, work), stop: () => (wanted = false) }
}

export const timers: readonly Hire<Timer>[] = [
  ['worker', inWorker],
  ['page', onPage],
]

/** Times every way, always from the first on: a comparison of two machines' halves compares nothing. */
export async function* timings(timer: Timer): AsyncGenerator<Timings> {
  let results: Timings['results'] = {}
  for (const way of WAYS) {
    yield { results, now: way }
    results = { ...results, [way]: await timer.time(way) }
  }
  yield { results }
}
