import { nextAnimationFrame } from '../../composables/time-slicing'
import { nextEvaluationStep, PRETRAINING_STEPS, type PretrainingFrame } from './pretraining-frames'

/** Training steps per second: slow enough to watch, or as fast as possible. */
export const STEPS_PER_SECOND = { watched: 80, fast: Infinity }

/** The part of a TrainerBackend that pretraining needs. */
export interface PretrainingBackend {
  /** Trains up to step `to` and resolves with the run so far. */
  ask: (job: 'pretrain', to: number) => Promise<PretrainingFrame>
  stop: () => void
}

/**
 * Pretrains from a frame, or from the untrained model, and yields a frame per evaluation. `once` stops after one step.
 * `stepsPerSecond` may change while the run waits.
 */
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
    // The time spent computing counts towards the next wait.
    startTime = performance.now()
    frame = await backend.ask('pretrain', to)
    yield frame
  }
}
