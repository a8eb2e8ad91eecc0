/** The next token of a sentence: made-up logits, real softmax, seeded sampling. */
import { sample, seeded, softmax, topK, topP } from 'llm-stack/theory'
import { formatPercent } from '../kit/format'

export const prompt = 'The cat sat on the'
export const tokens = ['mat', 'floor', 'sofa', 'roof', 'moon'] as const
/** One logit for each token. Made up; a model computes one for every token of its vocabulary. */
export const logits = [3.1, 2.6, 2.2, 1.7, 0.2] as const

export interface SamplingSettings {
  /** Divides the scores before softmax: below 1 the likeliest token gains, above 1 the others do. */
  temperature: number
  /** Top-k: only the k likeliest tokens are kept. */
  k: number
  /** Top-p: of these, only the likeliest that together reach this probability. */
  p: number
}
export const defaultSampling: SamplingSettings = { temperature: 1, k: tokens.length, p: 1 }
export const hasCutoff = ({ k, p }: SamplingSettings): boolean =>
  k !== defaultSampling.k || p !== defaultSampling.p
export const isDefaultSampling = (settings: SamplingSettings): boolean =>
  settings.temperature === defaultSampling.temperature && !hasCutoff(settings)

/** Probabilities of the tokens under a setting: temperature first, then top-k, then top-p, the order samplers use. */
export const nextTokenProbabilities = ({ temperature, k, p }: SamplingSettings): number[] =>
  topP(topK(softmax(logits, temperature), k), p)

/** Tokens drawn so far. */
export interface DrawCounts {
  /** Draws of each token. */
  counts: readonly number[]
  /** Index of the token drawn last. */
  last?: number
}
export const noDraws: DrawCounts = { counts: tokens.map(() => 0) }
export const totalDraws = (draws: DrawCounts): number => draws.counts.reduce((a, b) => a + b, 0)

/** A token's probability as the slide writes it: 'cut' if top-k or top-p has removed it. */
export const formatTokenProbability = (p: number): string =>
  p === 0 ? 'cut' : p < 0.005 ? '<1%' : formatPercent(p)

/** The draws so far, or the probabilities before the first, for screen readers. */
export function describeDraws(state: SamplingSettings & DrawCounts): string {
  const list = (values: readonly unknown[]) => tokens.map((token, i) => `${token} ${values[i]}`).join(', ')
  if (state.last === undefined)
    return `Chances: ${list(nextTokenProbabilities(state).map(formatTokenProbability))}.`
  return `Drawn: ${tokens[state.last]}. Of ${totalDraws(state)}: ${list(state.counts)}.`
}

const SEED = 124

/** Draws `times` more tokens. The n-th draw always uses the n-th number of one seeded sequence, so runs are repeatable. */
export function drawTokens(probabilities: readonly number[], draws: DrawCounts, times: number): DrawCounts {
  const random = seeded(SEED)
  for (let used = totalDraws(draws); used > 0; used--) random()
  const counts = [...draws.counts]
  let last = draws.last
  for (let i = 0; i < times; i++) counts[(last = sample(probabilities, random))]++
  return { counts, last }
}
