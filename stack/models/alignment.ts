import {
  Adam,
  columns,
  logProbability,
  logSigmoid,
  mean,
  noGrad,
  scale,
  sub,
  train,
  type Tensor,
} from '../frameworks'
import { fail } from '../theory'
import { batchOf } from './corpus'
import type { LanguageModel } from './gpt'

/** One vote between two names. */
export type Choice = { chosen: string; rejected: string }
/** beta: the leash to the reference, long when small. */
export const ALIGNMENT = { steps: 60, beta: 0.5, lr: 0.0015 }
/** loss of DPO, in nats; agreed: the share of votes the model's rewards agree with. */
export type AlignmentStep = { loss: number; agreed: number }

/** ln of each whole name's chance, its end included, in nats. → [names]. */
export function logProbabilities(model: LanguageModel, names: readonly string[]): Tensor {
  const { ids, targets, length } = batchOf(names)
  return logProbability(model(ids, undefined, length), targets)
}

/** How much more likely each chosen answer became than its rival: the difference of their rewards in units of β.
 *  now, before: log-probabilities under the model and under its frozen reference, the n chosen first, then the n
 *  rejected, [2n] → [n]. */
export function margins(now: Tensor, before: Tensor): Tensor {
  const count = now.data.length / 2
  const lift = sub(now, before)
  return sub(columns(lift, 0, count), columns(lift, count, 2 * count))
}

/** Direct preference optimization: −ln σ(β·margin), the surprise of Bradley and Terry's model at the votes if β·lift is
 *  the reward. now, before as in `margins` → [1], in nats. Rafailov et al. 2023, equation 7. */
export const dpoLoss = (now: Tensor, before: Tensor, beta: number): Tensor =>
  scale(mean(logSigmoid(scale(margins(now, before), beta))), -1)

/** Trains a model towards what was chosen. The reference is what it was before, or any model; it is only read. Yields
 *  after each step what was so before it. Throws RangeError for no choices or beta ≤ 0. */
export function* align(
  model: LanguageModel,
  reference: LanguageModel,
  choices: readonly Choice[],
  settings: Partial<typeof ALIGNMENT> = {},
): Generator<AlignmentStep, void> {
  const { steps, beta, lr } = { ...ALIGNMENT, ...settings }
  if (!(beta > 0)) fail('align', `beta must be above 0, got ${beta}`)
  const names = [...choices.map((c) => c.chosen), ...choices.map((c) => c.rejected)]
  const before = noGrad(() => logProbabilities(reference, names))
  const optimizer = Adam(model.parameters(), { lr })
  for (let step = 0; step < steps; step++) {
    const now = logProbabilities(model, names)
    const right = margins(now, before).data.filter((margin) => margin > 0).length
    const loss = train([now], () => dpoLoss(now, before, beta), optimizer)
    yield { loss, agreed: right / choices.length }
  }
}

/** How far the model went from its reference: the mean of ln(chance now / chance then) over names drawn from the model
 *  at temperature 1; an estimate of the KL divergence, in nats a name. Throws RangeError for no names. */
export const klToReference = (
  model: LanguageModel,
  reference: LanguageModel,
  drawn: readonly string[],
): number =>
  noGrad(() => mean(sub(logProbabilities(model, drawn), logProbabilities(reference, drawn)))).item()

/** The votes of somebody who likes names of a higher score: of each two names in a row, unless they score alike. */
export function votes(names: readonly string[], score: (name: string) => number): Choice[] {
  const choices: Choice[] = []
  for (let i = 0; i + 1 < names.length; i += 2) {
    const [a, b] = [names[i], names[i + 1]]
    if (score(a) > score(b)) choices.push({ chosen: a, rejected: b })
    if (score(b) > score(a)) choices.push({ chosen: b, rejected: a })
  }
  return choices
}
