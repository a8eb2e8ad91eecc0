import * as nn from '../frameworks'
import { fail } from '../theory'
import { batchOf } from './corpus'
import type { LanguageModel } from './gpt'

/** One vote between two names. */
export type PreferencePair = { chosen: string; rejected: string }
/** beta: the leash to the reference, long when small. */
export const DPO_DEFAULTS = { steps: 60, beta: 0.5, lr: 0.0015 }

/** ln of each whole name's chance, its end included, in nats. → [names]. */
export function logProbabilities(model: LanguageModel, names: readonly string[]): nn.Tensor {
  const { ids, targets, length } = batchOf(names)
  return nn.logProbability(model(ids, undefined, length), targets)
}

/** How much more likely each chosen answer became than its rival: the difference of their rewards in units of β. lift:
 *  by how much the log-probabilities rose from the frozen reference to the model, the n chosen first, then the n
 *  rejected, [2n] → [n]. */
export function margins(ratios: nn.Tensor): nn.Tensor {
  const count = ratios.data.length / 2
  return nn.sub(nn.columns(ratios, 0, count), nn.columns(ratios, count, 2 * count))
}

/** Direct preference optimization: −ln σ(β·margin), the surprise of Bradley and Terry's model at the votes if β·lift is
 *  the reward. now, before: log-probabilities in the order of `margins`, [2n] → [1], in nats. Rafailov et al. 2023, equation 7. */
export const dpoLoss = (policy: nn.Tensor, reference: nn.Tensor, beta: number): nn.Tensor =>
  nn.scale(nn.mean(nn.logSigmoid(nn.scale(margins(nn.sub(policy, reference)), beta))), -1)

/** The names of some choices, the chosen first. */
const namesOf = (choices: readonly PreferencePair[]): string[] => [
  ...choices.map(({ chosen }) => chosen),
  ...choices.map(({ rejected }) => rejected),
]

/** Trains a model towards what was chosen. The reference is what it was before, or any model; it is only read. Yields
 *  each step's loss, in nats, before that step. Throws RangeError for no choices or beta ≤ 0. */
export function* trainDPO(
  model: LanguageModel,
  reference: LanguageModel,
  choices: readonly PreferencePair[],
  settings: Partial<typeof DPO_DEFAULTS> = {},
): Generator<number, void> {
  const { steps, beta, lr } = { ...DPO_DEFAULTS, ...settings }
  if (!(beta > 0)) fail('align', `beta must be above 0, got ${beta}`)
  const names = namesOf(choices)
  const referenceScores = nn.noGrad(() => logProbabilities(reference, names))
  const optimizer = nn.Adam(model.parameters(), { lr })
  for (let step = 0; step < steps; step++)
    yield nn.train([names], () => dpoLoss(logProbabilities(model, names), referenceScores, beta), optimizer)
}

/** How much more likely each name is under the model than under the reference, in nats. → [names]. */
const logRatios = (model: LanguageModel, reference: LanguageModel, names: readonly string[]): nn.Tensor =>
  nn.noGrad(() => nn.sub(logProbabilities(model, names), logProbabilities(reference, names)))

/** The share of choices in which the chosen became more likely, against the rejected, than it was under the reference: on
 *  choices it was not aligned by, how far a taste carries. From 0 to 1. Throws RangeError for no choices. */
export function preferenceAccuracy(
  model: LanguageModel,
  reference: LanguageModel,
  choices: readonly PreferencePair[],
) {
  return (
    margins(logRatios(model, reference, namesOf(choices))).data.filter((margin) => margin > 0).length /
    choices.length
  )
}

/** How far the model went from its reference: the mean of ln(chance now / chance then) over names drawn from the model
 *  at temperature 1; an estimate of the KL divergence, in nats a name. Throws RangeError for no names. */
export function klToReference(model: LanguageModel, reference: LanguageModel, samples: readonly string[]) {
  return nn.mean(logRatios(model, reference, samples)).item()
}

/** The votes of somebody who likes names of a higher score: of each two names in a row, unless they score alike. */
export function preferencePairs(names: readonly string[], score: (name: string) => number): PreferencePair[] {
  const pairs = names.flatMap((a, i) => (i % 2 ? [[names[i - 1], a]] : []))
  const ordered = pairs.map(([a, b]) => (score(a) > score(b) ? [a, b] : [b, a]))
  return ordered.filter(([a, b]) => score(a) > score(b)).map(([chosen, rejected]) => ({ chosen, rejected }))
}
