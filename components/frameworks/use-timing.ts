/** Runs the timing and holds its results: in a worker, or on the page in small portions. */
import { ref, shallowRef } from 'vue'
import { inPortions } from '../../composables/portions'
import { helper } from '../../composables/worker'
import type { TimingWorker } from './timing.worker'
import { time, WAYS, type Timing, type Way, type Work } from './timing'

interface Timer {
  time(way: Way): Promise<Timing>
  stop(): void
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

export function useTiming() {
  const results = shallowRef<Partial<Record<Way, Timing>>>({})
  /** Being timed now. */
  const now = ref<Way>()
  const where = ref<'worker' | 'page'>('worker')
  let timer: Timer | undefined

  function stop(): void {
    timer?.stop()
    timer = undefined
    // Half a comparison compares nothing.
    if (now.value) results.value = {}
    now.value = undefined
  }
  function reset(): void {
    stop()
    results.value = {}
  }
  async function all(make: () => Timer): Promise<boolean> {
    let mine: Timer | undefined
    try {
      timer = mine = make()
      for (const way of WAYS) {
        now.value = way
        const result = await mine.time(way)
        if (timer !== mine) return true
        results.value = { ...results.value, [way]: result }
      }
    } catch {
      // Stopped, or broken: if broken, there is another way.
      if (mine && timer !== mine) return true
      mine?.stop()
      return false
    }
    now.value = undefined
    stop()
    return true
  }
  async function start(): Promise<void> {
    reset()
    where.value = 'worker'
    if (await all(inWorker)) return
    results.value = {}
    where.value = 'page'
    if (!(await all(onPage))) reset()
  }
  return { results, now, where, start, stop, reset }
}
