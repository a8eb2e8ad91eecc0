/** Runs in a browser's page, where the slides train, as `window.bench`. */
import { inventions, meanLoss, NamesModel, pretrain } from '../stack/models'
import { take } from '../stack/frameworks'
import { seeded } from '../stack/theory'
import { race } from './race'
import { trainings, twins } from './training'

export const training = () =>
  trainings.map(([size, target]) => {
    const { count, steps } = twins(size)
    // A page's clock ticks in tenths of a millisecond.
    const contestants = { ours: () => steps.ours(), fused: () => steps.fused() }
    const { ours, fused } = race(contestants, { rounds: 50, slice: 20 })
    return { count, target, ours, fused }
  })

/** Milliseconds of work before the page has its frame. */
const PORTION = 40

/** Training waits while this is true. */
export const at = { rest: false }
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms))

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
        for (const _ of take(inventions(model, { random }), 100));
      }
      if (performance.now() < end) continue
      do await wait(at.rest ? 20 : 0)
      while (at.rest)
      end = performance.now() + PORTION
    }
  }
}

declare global {
  interface Window {
    bench: typeof import('./page')
  }
}
