/** Pretraining as people watch it: from one look to the next, at a pace the eye can follow or as fast as it goes. */
import { nextAnimationFrame } from '../../composables/time-slicing'
import { nextEvaluationStep, PRETRAINING_STEPS, type PretrainingFrame } from './pretraining-frames'

/** Steps a second. */
export const STEPS_PER_SECOND = { watched: 80, fast: Infinity }

/** What is asked of a lab here. */
export interface PretrainingBackend {
  ask: (job: 'pretrain', to: number) => Promise<PretrainingFrame>
  stop: () => void
}

/** Goes on from a frame, or from the untrained model; with `once` by one step. pace: asked while it waits. */
export async function* runPretraining(
  backend: PretrainingBackend,
  from: PretrainingFrame | undefined,
  once: boolean,
  stepsPerSecond: () => number,
): AsyncGenerator<PretrainingFrame> {
  let frame = from ?? (await backend.ask('pretrain', 0))
  yield frame
  if (once) {
    yield await backend.ask('pretrain', frame.step + 1)
    return
  }
  for (let startTime = performance.now(); frame.step < PRETRAINING_STEPS;) {
    const to = nextEvaluationStep(frame.step)
    const steps = to - frame.step
    while (performance.now() - startTime < (1000 * steps) / stepsPerSecond()) await nextAnimationFrame()
    // What computing takes counts as waiting for the next.
    startTime = performance.now()
    frame = await backend.ask('pretrain', to)
    yield frame
  }
}
