/** Training as the slide plays it: the first steps in slow motion, line by line, then at a steady rate. */
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

/** A frame with the state of the training loop. */
export interface TrainingFrame extends SpiralFrame {
  /** Within a step one loss more than steps: it is computed before the parameters change. */
  knownLosses: readonly number[]
  /** Running lines of the loop, from 1. */
  highlightedLines: readonly number[]
}

/** A frame between two steps, also for a step that was cut short: its loss is dropped. */
export const settle = (frame: SpiralFrame): TrainingFrame => ({
  ...frame,
  knownLosses: frame.losses,
  highlightedLines: [],
})

/**
 * Trains to the end and yields a frame for each line in slow motion, then for each animation frame.
 * @param from frame to continue from; undefined: begin after `start` steps, or at 0 if that is the end
 * @param singleStep only one step, in slow motion
 */
export async function* runTraining(
  backend: SpiralBackend,
  from: TrainingFrame | undefined,
  singleStep: boolean,
  start = 0,
): AsyncGenerator<TrainingFrame> {
  let frame = from ?? settle(await backend.frame(start < TRAINING_STEPS ? start : 0))
  yield frame
  for (let lastSlowStep = singleStep ? frame.steps + 1 : SLOW_MOTION_STEPS; frame.steps < lastSlowStep;)
    for await (frame of runSlowStep(backend, frame)) yield frame
  for (let lastTime = performance.now(); !singleStep && frame.steps < TRAINING_STEPS;) {
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
