/** Pretraining as people watch it: from one look to the next, at a pace the eye can follow or as fast as it goes. */
import { nextFrame } from '../../composables/portions'
import { nextLook, STEPS, type NamesFrame } from './names-frames'

/** Steps a second. */
export const PACE = { watched: 80, fast: Infinity }

/** What is asked of a lab here. */
export interface Trainer {
  ask: (job: 'pretrain', to: number) => Promise<NamesFrame>
  stop: () => void
}

/** Goes on from a frame, or from the untrained model; with `once` by one step. pace: asked while it waits. */
export async function* rounds(
  lab: Trainer,
  from: NamesFrame | undefined,
  once: boolean,
  pace: () => number,
): AsyncGenerator<NamesFrame> {
  let now = from ?? (await lab.ask('pretrain', 0))
  yield now
  if (once) {
    yield await lab.ask('pretrain', now.step + 1)
    return
  }
  for (let begun = performance.now(); now.step < STEPS;) {
    const to = nextLook(now.step)
    const steps = to - now.step
    while (performance.now() - begun < (1000 * steps) / pace()) await nextFrame()
    // What computing takes counts as waiting for the next.
    begun = performance.now()
    now = await lab.ask('pretrain', to)
    yield now
  }
}
