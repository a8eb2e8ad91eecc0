import type { LanguageModel } from './gpt'
import { meanLossInParts, pretrain } from './pretraining'

/** What the stored model was made with: shorter, smaller steps than pretraining. */
export const FINE_TUNING = { steps: 300, batch: 8, lr: 0.004, seed: 1, every: 10 }

/** After `step` steps: loss on new names it was not tuned on, and on other names, which it forgets. Nats a letter. */
export type Tuned = { step: number; learned: number; forgotten: number }
/** train: the new names to learn from. validation: new names kept back. others: names of the kind it knew before. */
export type TuningNames = Record<'train' | 'validation' | 'others', readonly string[]>

/** Trains on from the weights the model has, on a little new data. Yields the losses at the start, then every `every`
 *  steps and at the end; in between undefined: places to pause. Throws RangeError for an empty list. */
export function* fineTuneInParts(
  model: LanguageModel,
  names: TuningNames,
  settings: Partial<typeof FINE_TUNING> = {},
): Generator<Tuned | undefined, void> {
  const { every, ...how } = { ...FINE_TUNING, ...settings }
  function* look(): Generator<undefined, Tuned> {
    const learned = yield* meanLossInParts(model, names.validation)
    const forgotten = yield* meanLossInParts(model, names.others)
    return { step, learned, forgotten }
  }
  let step = 0
  yield yield* look()
  for (const _ of pretrain(model, names.train, how)) {
    yield
    if (++step % every === 0 || step === how.steps) yield yield* look()
  }
}

/** The same, losses only. */
export function* fineTune(...what: Parameters<typeof fineTuneInParts>): Generator<Tuned, void> {
  for (const look of fineTuneInParts(...what)) if (look) yield look
}
