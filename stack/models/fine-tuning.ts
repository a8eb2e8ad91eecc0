import type { LanguageModel } from './gpt'
import { meanLoss, pretrain, type Settings } from './pretraining'

/** What the stored model was made with: shorter, smaller steps than pretraining. */
export const FINE_TUNING: Settings & { every: number } = {
  steps: 300,
  batch: 8,
  lr: 0.004,
  seed: 1,
  every: 10,
}

/** After `step` steps: loss on new names it was not tuned on, and on other names, which it forgets. Nats a letter. */
export type Tuned = { step: number; learned: number; forgotten: number }
/** train: the new names to learn from. validation: new names kept back. others: names of the kind it knew before. */
export type TuningNames = Record<'train' | 'validation' | 'others', readonly string[]>

/** Trains on from the weights the model has, on a little new data. Yields the losses at the start, then every `every`
 *  steps and at the end. Throws RangeError for an empty list. */
export function* fineTune(
  model: LanguageModel,
  names: TuningNames,
  settings: Partial<typeof FINE_TUNING> = {},
): Generator<Tuned, void> {
  const { every, ...how } = { ...FINE_TUNING, ...settings }
  const look = (step: number): Tuned => ({
    step,
    learned: meanLoss(model, names.validation),
    forgotten: meanLoss(model, names.others),
  })
  let step = 0
  yield look(step)
  for (const _ of pretrain(model, names.train, how))
    if (++step % every === 0 || step === how.steps) yield look(step)
}
