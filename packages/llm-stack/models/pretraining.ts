import { Adam, cosineDecay, crossEntropy, IGNORE, noGrad, take, train, type Tensor } from '../frameworks'
import { batches, batchOf, type Batch } from './corpus'
import type { LanguageModel } from './gpt'

/** Options of pretraining. */
export interface PretrainingOptions {
  /** Steps of Adam. */
  steps: number
  /** Names a step. */
  batch: number
  /** Initial learning rate, which falls along half a cosine to 0. */
  lr: number
  /** Seed of the order of names. */
  seed: number
}
/** Options with which the stored model was made. */
export const PRETRAINING_DEFAULTS: PretrainingOptions = { steps: 3000, batch: 16, lr: 0.02, seed: 1 }

/** Mean cross-entropy of a batch, in nats a letter → [1]. Throws RangeError as the model does. */
export const lossOf = (model: LanguageModel, { ids, targets, length }: Batch): Tensor =>
  crossEntropy(model(ids, undefined, length), targets)

/** Trains a model to predict the next letter of names. Yields the loss of each step, in nats a letter, before the step
 *  moved the weights; the caller may pause there and measure. Throws RangeError as `batchOf`. */
export function* pretrain(
  model: LanguageModel,
  names: readonly string[],
  options: Partial<PretrainingOptions> = {},
) {
  const { steps, batch, lr, seed } = { ...PRETRAINING_DEFAULTS, ...options }
  const optimizer = Adam(model.parameters(), { lr: cosineDecay(lr, steps), beta2: 0.99 })
  for (const next of take(batches(names, batch, seed), steps))
    yield train([next], (b) => lossOf(model, b), optimizer)
}

/** Mean loss over names, each letter with the same weight, in nats a letter. Yields after every `batchSize` names
 *  (default 64), so that the caller can pause. Throws RangeError as `batchOf`. */
export function* meanLossIncrementally(model: LanguageModel, names: readonly string[], batchSize = 64) {
  let [sum, count] = [0, 0]
  for (let i = 0; i < names.length || i === 0; i += batchSize) {
    const batch = batchOf(names.slice(i, i + batchSize))
    const letters = batch.targets.filter((target) => target !== IGNORE).length
    sum += letters * noGrad(() => lossOf(model, batch).item())
    count += letters
    yield
  }
  return sum / count
}

/** `meanLossIncrementally` without pauses → nats a letter. Throws RangeError as `batchOf`. */
export function meanLoss(model: LanguageModel, names: readonly string[], batchSize = 64): number {
  const steps = meanLossIncrementally(model, names, batchSize)
  let next = steps.next()
  while (!next.done) next = steps.next()
  return next.value
}
