/** Runs in a page of a browser, as the slides do, under the name `window.bench`. */
import { sampleNames, meanLoss, NamesModel, pretrain } from 'llm-stack/models'
import { take } from 'llm-stack/frameworks'
import { seeded } from 'llm-stack/theory'
import { benchmark } from './benchmark'
import { trainingCases, pairedModels } from './training'

/** Milliseconds a training step of each model, ours and fused by hand. */
export const training = () =>
  trainingCases.map(([size, target]) => {
    const { count, steps } = pairedModels(size)
    // The clock of a page has a resolution of a tenth of a millisecond.
    const candidates = { ours: () => steps.ours(), fused: () => steps.fused() }
    const { ours, fused } = benchmark(candidates, { rounds: 50, slice: 20 })
    return { count, target, ours, fused }
  })

/** Work between two frames, ms. */
const TIME_SLICE_MS = 40

/** Set `paused` to pause the training. */
export const trainer = { paused: false }
const sleep = (ms: number) => new Promise((go) => setTimeout(go, ms))

/** Pretrains a names model again and again, and evaluates it every 25 steps, as the slide does. Never ends. */
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
      do await sleep(trainer.paused ? 20 : 0)
      while (trainer.paused)
      end = performance.now() + TIME_SLICE_MS
    }
  }
}

declare global {
  interface Window {
    bench: typeof import('./page')
  }
}
