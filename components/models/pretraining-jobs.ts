/** The trainer's jobs for the pretraining slide. */
import { pretrain, shareOf } from 'llm-stack/models'
import {
  nextEvaluationStep,
  STAGE_STEPS,
  PRETRAINING_STEPS,
  type PretrainingFrame,
  type PretrainingStage,
} from './pretraining-frames'
import { SEED, type NamesTrainer } from './names-trainer'

/** Names sampled to measure the share of known ones. */
export const SAMPLE_SIZE = 100
/** Names of them shown on the slide. */
const LIST_LENGTH = 5

/**
 * One pretraining run from the untrained model. It repeats the recorded run, up to rounding differences between
 * JavaScript engines. Generators yield where they may pause.
 */
export function pretrainingJobs(trainer: NamesTrainer) {
  const { train, validation } = trainer.splits.pretraining
  const run = pretrain(trainer.model, train, { steps: PRETRAINING_STEPS, seed: SEED })
  const losses: PretrainingFrame['loss'] = []
  const stages: PretrainingStage[] = []
  let step = 0

  function* createStage(): Generator<undefined, PretrainingStage> {
    const last = losses.at(-1)
    const loss = last?.[0] === step ? last[1] : yield* trainer.evaluate(validation)
    const names = yield* trainer.sample(SAMPLE_SIZE)
    return { step, loss, drawn: names.slice(0, LIST_LENGTH), known: shareOf(names, (name) => name.known) }
  }
  function* recordLoss(): Generator<undefined, void> {
    losses.push([step, yield* trainer.evaluate(validation)])
    if (STAGE_STEPS.includes(step)) stages.push(yield* createStage())
  }

  return {
    /** Trains up to step `to`, PRETRAINING_STEPS at most, and evaluates; past that step it only evaluates. */
    *pretrain(to: number): Generator<undefined, PretrainingFrame> {
      if (losses.length === 0) yield* recordLoss()
      while (step < Math.min(to, PRETRAINING_STEPS)) {
        run.next()
        step++
        yield
        if (nextEvaluationStep(step - 1) === step) yield* recordLoss()
      }
      if (stages.at(-1)?.step === step) return { step, loss: [...losses], stages: [...stages] }
      const now = yield* createStage()
      const loss = losses.filter(([at]) => at < step)
      return { step, loss: [...loss, [step, now.loss]], stages: [...stages, now] }
    },

    /** The model of this run as a file for storeWeights. */
    storePretrained: () => trainer.save('pretrained', step),
  }
}
