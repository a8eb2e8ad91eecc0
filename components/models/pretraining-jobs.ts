/** What the lab does for the slide of pretraining. */
import { pretrain, shareOf } from '../../stack/models'
import {
  nextEvaluationStep,
  STAGE_STEPS,
  PRETRAINING_STEPS,
  type PretrainingFrame,
  type PretrainingStage,
} from './pretraining-frames'
import { SEED, type NamesTrainer } from './names-trainer'

/** Names drawn to say what share of them is known, and how many of them are shown. */
export const SAMPLE_SIZE = 100
const LIST_LENGTH = 5

/** One run of pretraining, from the untrained model: the recorded one again, but for what engines round differently. */
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
    /** Trains on until `to` steps are done, of 3,000, and looks; where they are done already, it only looks. */
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

    /** The model of this run as a file. */
    storePretrained: () => trainer.save('pretrained', step),
  }
}
