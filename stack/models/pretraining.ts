import { Adam, cosineDecay, crossEntropy, IGNORE, noGrad, take, train, type Tensor } from '../frameworks'
import { batches, batchOf, type Batch } from './corpus'
import type { LanguageModel } from './gpt'

/** steps to take, names a step, highest learning rate (from there along half a cosine to 0), and the order's seed. */
export type PretrainingOptions = { steps: number; batch: number; lr: number; seed: number }
/** What the stored model was made with. */
export const PRETRAINING_DEFAULTS: PretrainingOptions = { steps: 3000, batch: 16, lr: 0.02, seed: 1 }

/** How surprised the model is by the next letter, in nats a letter. → [1]. */
export const lossOf = (model: LanguageModel, { ids, targets, length }: Batch): Tensor =>
  crossEntropy(model(ids, undefined, length), targets)

/** Trains a model to say the next letter of names. Yields each step's loss, in nats a letter, before that step moved
 *  the weights: a place to pause, look and go on. Throws RangeError as `batchOf`. */
export function* pretrain(
  model: LanguageModel,
  names: readonly string[],
  settings: Partial<PretrainingOptions> = {},
) {
  const { steps, batch, lr, seed } = { ...PRETRAINING_DEFAULTS, ...settings }
  const optimizer = Adam(model.parameters(), { lr: cosineDecay(lr, steps), beta2: 0.99 })
  for (const next of take(batches(names, batch, seed), steps))
    yield train([next], (b) => lossOf(model, b), optimizer)
}

/** Loss over all of these names, every letter counting alike, in nats a letter. Yields after every `atOnce` of them: a
 *  place to pause. Throws RangeError for no names. */
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

/** The same without pauses. */
export function meanLoss(model: LanguageModel, names: readonly string[], batchSize = 64): number {
  const steps = meanLossIncrementally(model, names, batchSize)
  let next = steps.next()
  while (!next.done) next = steps.next()
  return next.value
}
