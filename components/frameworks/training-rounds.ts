/** The training on the slide as people watch it: a few rounds in slow motion, line by line, then at a pace. */
import { stillness } from '../../composables/stillness'
import { nextFrame, wait } from '../../composables/portions'
import { ALL_LINES, BEATS, due, LOSS_LINE, SLOW_ROUNDS, STEP_LINE } from './beats'
import { STEPS, type Frame } from './spiral-run'
import type { Trainer } from './trainers'

export interface Round extends Frame {
  /** Losses known: in the middle of a round one more than there are steps. */
  known: readonly number[]
  /** Lines of the loop running now. */
  lit: readonly number[]
}

/** Nothing runs; of a round cut short the loss is not known. */
export const atRest = (frame: Frame): Round => ({ ...frame, known: frame.losses, lit: [] })

/** Goes on from `from`, or from `start` steps; with `once` for one round in slow motion. */
export async function* rounds(
  trainer: Trainer,
  from: Round | undefined,
  once: boolean,
  start = 0,
): AsyncGenerator<Round> {
  let now = from ?? atRest(await trainer.frame(start < STEPS ? start : 0))
  yield now
  for (let slow = once ? now.steps + 1 : SLOW_ROUNDS; now.steps < slow;)
    for await (now of slowRound(trainer, now)) yield now
  for (let last = performance.now(); !once && now.steps < STEPS;) {
    const { steps, spent } = due((await nextFrame()) - last, now.steps, STEPS)
    if (steps === now.steps) continue
    last += spent
    now = { ...atRest(await trainer.frame(steps)), lit: ALL_LINES }
    yield now
  }
}

async function* slowRound(trainer: Trainer, before: Round): AsyncGenerator<Round> {
  const next = trainer.frame(before.steps + 1)
  next.catch(() => {})
  let now = before
  for (const { line, ms } of BEATS) {
    if (line === LOSS_LINE) now = { ...now, known: (await next).losses }
    if (line === STEP_LINE) now = atRest(await next)
    yield { ...now, lit: stillness() ? [] : [line] }
    if (!stillness()) await wait(ms)
  }
  yield now
}
