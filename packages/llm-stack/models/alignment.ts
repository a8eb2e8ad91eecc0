import * as nn from '../frameworks'
import { fail } from '../theory'
import { batchOf } from './corpus'
import type { LanguageModel } from './gpt'

/** A preference between two names. */
export interface PreferencePair {
  chosen: string
  rejected: string
}
/** Options of DPO. */
export interface DPOOptions {
  /** Steps of Adam, each on all pairs. */
  steps: number
  /** β > 0: the smaller, the farther the model may move from its reference. */
  beta: number
  /** Learning rate. */
  lr: number
}
/** Options with which the stored model was made. */
export const DPO_DEFAULTS: DPOOptions = { steps: 60, beta: 0.5, lr: 0.0015 }

/** Log-probability of each name, its end included, in nats → [names]. Throws RangeError as `batchOf`. */
export function logProbabilities(model: LanguageModel, names: readonly string[]): nn.Tensor {
  const { ids, targets, length } = batchOf(names)
  return nn.logProbability(model(ids, undefined, length), targets)
}

/** Margins of pairs: the log-ratio of each chosen answer minus that of its rejected one, that is, the difference of
 *  their rewards over β. ratios: ln(policy/reference) of the n chosen, then of the n rejected, [2n] → [n]. */
export function margins(ratios: nn.Tensor): nn.Tensor {
  const count = ratios.data.length / 2
  return nn.sub(nn.columns(ratios, 0, count), nn.columns(ratios, count, 2 * count))
}

/** Loss of direct preference optimization, the mean of −ln σ(β·margin), in nats: the negative log-likelihood of the
 *  pairs under Bradley and Terry's model with rewards β·ln(policy/reference). policy, reference: log-probabilities in
 *  the order of `margins`, [2n] → [1]. Rafailov et al. 2023, equation 7. */
export const dpoLoss = (policy: nn.Tensor, reference: nn.Tensor, beta: number): nn.Tensor =>
  nn.scale(nn.mean(nn.logSigmoid(nn.scale(margins(nn.sub(policy, reference)), beta))), -1)

type Pairs = readonly PreferencePair[]
/** The names of pairs, all chosen ones first. */
const namesOf = (pairs: Pairs): string[] => [
  ...pairs.map(({ chosen }) => chosen),
  ...pairs.map(({ rejected }) => rejected),
]

/** Trains a model on preference pairs by DPO. The reference, a copy of the model before or any other, is not changed.
 *  Yields the loss, in nats, before each step. Throws RangeError for no pairs, or for beta ≤ 0. */
export function* trainDPO(
  model: LanguageModel,
  reference: LanguageModel,
  pairs: Pairs,
  options: Partial<DPOOptions> = {},
): Generator<number, void> {
  const { steps, beta, lr } = { ...DPO_DEFAULTS, ...options }
  if (!(beta > 0)) fail('trainDPO', `beta must be above 0, got ${beta}`)
  const names = namesOf(pairs)
  const referenceScores = nn.noGrad(() => logProbabilities(reference, names))
  const optimizer = nn.Adam(model.parameters(), { lr })
  for (let step = 0; step < steps; step++)
    yield nn.train([names], () => dpoLoss(logProbabilities(model, names), referenceScores, beta), optimizer)
}

/** ln(model/reference) of the probability of each name, in nats → [names]. */
const logRatios = (model: LanguageModel, reference: LanguageModel, names: readonly string[]): nn.Tensor =>
  nn.noGrad(() => nn.sub(logProbabilities(model, names), logProbabilities(reference, names)))

/** Share of pairs, from 0 to 1, with a margin above 0; on held-out pairs it measures generalisation. Throws RangeError
 *  for no pairs. */
export function preferenceAccuracy(model: LanguageModel, reference: LanguageModel, pairs: Pairs): number {
  const { data } = margins(logRatios(model, reference, namesOf(pairs)))
  return data.filter((margin) => margin > 0).length / pairs.length
}

/** Estimate of KL(model ‖ reference), in nats a name: the mean log-ratio of names sampled from the model at
 *  temperature 1. Throws RangeError for no names. */
export function klToReference(model: LanguageModel, reference: LanguageModel, samples: readonly string[]) {
  return nn.mean(logRatios(model, reference, samples)).item()
}

/** Preference pairs of a voter who prefers the higher score: one of every two names in a row, none if they tie. */
export function preferencePairs(names: readonly string[], score: (name: string) => number): PreferencePair[] {
  const pairs = names.flatMap((a, i) => (i % 2 ? [[names[i - 1], a]] : []))
  const ordered = pairs.map(([a, b]) => (score(a) > score(b) ? [a, b] : [b, a]))
  return ordered.filter(([a, b]) => score(a) > score(b)).map(([chosen, rejected]) => ({ chosen, rejected }))
}
