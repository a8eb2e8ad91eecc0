/** The training on the slide as people watch it: a few rounds in slow motion, line by line, then at a pace. */
import { prefersReducedMotion } from '../../composables/prefers-reduced-motion'
import { nextAnimationFrame, wait } from '../../composables/time-slicing'
import {
  ALL_LINES,
  SLOW_MOTION_TIMING,
  stepsDue,
  LOSS_LINE,
  SLOW_MOTION_STEPS,
  STEP_LINE,
} from './slow-motion'
import { TRAINING_STEPS, type SpiralFrame } from './spiral-run'
import type { SpiralBackend } from './spiral-backends'

export interface TrainingFrame extends SpiralFrame {
  /** Losses known: in the middle of a round one more than there are steps. */
  knownLosses: readonly number[]
  /** Lines of the loop running now. */
  highlightedLines: readonly number[]
}

/** Nothing runs; of a round cut short the loss is not known. */
export const settle = (frame: SpiralFrame): TrainingFrame => ({
  ...frame,
  knownLosses: frame.losses,
  highlightedLines: [],
})

/** Goes on from `from`, or from `start` steps; with `once` for one round in slow motion. */
export async function* runTraining(
  backend: SpiralBackend,
  from: TrainingFrame | undefined,
  once: boolean,
  start = 0,
): AsyncGenerator<TrainingFrame> {
  let frame = from ?? settle(await backend.frame(start < TRAINING_STEPS ? start : 0))
  yield frame
  for (let lastSlowStep = once ? frame.steps + 1 : SLOW_MOTION_STEPS; frame.steps < lastSlowStep;)
    for await (frame of runSlowStep(backend, frame)) yield frame
  for (let lastTime = performance.now(); !once && frame.steps < TRAINING_STEPS;) {
    const { steps, spent } = stepsDue((await nextAnimationFrame()) - lastTime, frame.steps, TRAINING_STEPS)
    if (steps === frame.steps) continue
    lastTime += spent
    frame = { ...settle(await backend.frame(steps)), highlightedLines: ALL_LINES }
    yield frame
  }
}

async function* runSlowStep(backend: SpiralBackend, before: TrainingFrame): AsyncGenerator<TrainingFrame> {
  const pending = backend.frame(before.steps + 1)
  pending.catch(() => {})
  let frame = before
  for (const { line, ms } of SLOW_MOTION_TIMING) {
    if (line === LOSS_LINE) frame = { ...frame, knownLosses: (await pending).losses }
    if (line === STEP_LINE) frame = settle(await pending)
    yield { ...frame, highlightedLines: prefersReducedMotion() ? [] : [line] }
    if (!prefersReducedMotion()) await wait(ms)
  }
  yield frame
}
