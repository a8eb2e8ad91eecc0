import type { LanguageModel } from './gpt'
import { meanLossIncrementally, pretrain, type PretrainingOptions } from './pretraining'

/** Options of fine-tuning. */
export interface FineTuningOptions extends PretrainingOptions {
  /** Steps between two evaluations. */
  every: number
}
/** Options with which the stored model was made: fewer and smaller steps than in pretraining. */
export const FINE_TUNING_DEFAULTS: FineTuningOptions = { steps: 300, batch: 8, lr: 0.004, seed: 1, every: 10 }

/** Losses at a step of fine-tuning, in nats a letter. */
export interface FineTuningLosses {
  step: number
  /** On new names that were held out. */
  learned: number
  /** On names of the kind the model knew before: it rises as the model forgets. */
  forgotten: number
}
/** Names to fine-tune on and to evaluate with. */
export interface FineTuningSplits {
  /** New names to train on. */
  train: readonly string[]
  /** New names held out. */
  validation: readonly string[]
  /** Names of the kind the model knew before. */
  others: readonly string[]
}

/** Continues training on a little new data. Yields losses before the first step, after each `every` steps and after
 *  the last; undefined after the steps between, so that the caller can pause. Throws RangeError for an empty list. */
export function* fineTuneIncrementally(
  model: LanguageModel,
  names: FineTuningSplits,
  options: Partial<FineTuningOptions> = {},
): Generator<FineTuningLosses | undefined, void> {
  const { every, ...trainingOptions } = { ...FINE_TUNING_DEFAULTS, ...options }
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

/** `fineTuneIncrementally` without the pauses: yields losses alone. Throws RangeError for an empty list. */
export function* fineTune(...args: Parameters<typeof fineTuneIncrementally>): Generator<FineTuningLosses> {
  for (const losses of fineTuneIncrementally(...args)) if (losses) yield losses
}
