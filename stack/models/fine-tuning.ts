import type { LanguageModel } from './gpt'
import { meanLossIncrementally, pretrain } from './pretraining'

/** What the stored model was made with: shorter, smaller steps than pretraining. */
export const FINE_TUNING_DEFAULTS = { steps: 300, batch: 8, lr: 0.004, seed: 1, every: 10 }

/** After `step` steps: loss on new names it was not tuned on, and on other names, which it forgets. Nats a letter. */
export type FineTuningLosses = { step: number; learned: number; forgotten: number }
/** train: the new names to learn from. validation: new names kept back. others: names of the kind it knew before. */
export type FineTuningSplits = Record<'train' | 'validation' | 'others', readonly string[]>

/** Trains on from the weights the model has, on a little new data. Yields the losses at the start, then every `every`
 *  steps and at the end; in between undefined: places to pause. Throws RangeError for an empty list. */
export function* fineTuneIncrementally(
  model: LanguageModel,
  names: FineTuningSplits,
  settings: Partial<typeof FINE_TUNING_DEFAULTS> = {},
): Generator<FineTuningLosses | undefined, void> {
  const { every, ...trainingOptions } = { ...FINE_TUNING_DEFAULTS, ...settings }
  function* evaluate(): Generator<undefined, FineTuningLosses> {
    const learned = yield* meanLossIncrementally(model, names.validation)
    const forgotten = yield* meanLossIncrementally(model, names.others)
    return { step, learned, forgotten }
  }
  let step = 0
  yield yield* evaluate()
  for (const _ of pretrain(model, names.train, trainingOptions)) {
    yield
    if (++step % every === 0 || step === trainingOptions.steps) yield yield* evaluate()
  }
}

/** The same, losses only. */
export function* fineTune(
  ...args: Parameters<typeof fineTuneIncrementally>
): Generator<FineTuningLosses, void> {
  for (const losses of fineTuneIncrementally(...args)) if (losses) yield losses
}
