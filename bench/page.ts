/** Runs in a browser's page, where the slides train, as `window.bench`. */
import { sampleNames, meanLoss, NamesModel, pretrain } from '../stack/models'
import { take } from '../stack/frameworks'
import { seeded } from '../stack/theory'
import { benchmark } from './benchmark'
import { trainingCases, pairedModels } from './training'

export const training = () =>
  trainingCases.map(([size, target]) => {
    const { count, steps } = pairedModels(size)
    // A page's clock ticks in tenths of a millisecond.
    const contestants = { ours: () => steps.ours(), fused: () => steps.fused() }
    const { ours, fused } = benchmark(contestants, { rounds: 50, slice: 20 })
    return { count, target, ours, fused }
  })

/** Milliseconds of work before the page has its frame. */
const TIME_SLICE_MS = 40

/** Training waits while this is true. */
export const at = { rest: false }
const sleep = (ms: number) => new Promise((go) => setTimeout(go, ms))

/** Pretrains a names model again and again, with a look at it every 25 steps, as the slide does. Never ends. */
export async function trainOn(): Promise<never> {
  const random = seeded(1)
  const letter = () => String.fromCharCode(97 + Math.floor(26 * random()))
  const names = Array.from({ length: 2000 }, () => Array.from({ length: 6 }, letter).join(''))
  for (let end = performance.now(); ;) {
    const model = NamesModel()
    let step = 0
    for (const _ of pretrain(model, names)) {
      if (++step % 25 === 0) {
        meanLoss(model, names.slice(0, 300))
        for (const _ of take(sampleNames(model, { random }), 100));
      }
      if (performance.now() < end) continue
      do await sleep(at.rest ? 20 : 0)
      while (at.rest)
      end = performance.now() + TIME_SLICE_MS
    }
  }
}

declare global {
  interface Window {
    bench: typeof import('./page')
  }
}
