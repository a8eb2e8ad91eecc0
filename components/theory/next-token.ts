/** The next token of a sentence: made-up scores, real softmax, seeded draws. */
import { sample, seeded, softmax, topK, topP } from '../../stack/theory'
import { formatPercent } from '../kit/format'

export const prompt = 'The cat sat on the'
export const tokens = ['mat', 'floor', 'sofa', 'roof', 'moon'] as const
/** One score (logit) a token. Made up; a model computes one for each token it knows. */
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

/** How often each token was drawn, and the last one. */
export interface DrawCounts {
  counts: readonly number[]
  last?: number
}
export const noDraws: DrawCounts = { counts: tokens.map(() => 0) }
export const totalDraws = (draws: DrawCounts): number => draws.counts.reduce((a, b) => a + b, 0)

/** A chance as it is written. */
export const formatTokenProbability = (p: number): string =>
  p === 0 ? 'cut' : p < 0.005 ? '<1%' : formatPercent(p)

/** What was drawn, else what might be, in a sentence. */
export function describeDraws(state: SamplingSettings & DrawCounts): string {
  const list = (of: readonly unknown[]) => tokens.map((token, i) => `${token} ${of[i]}`).join(', ')
  if (state.last === undefined)
    return `Chances: ${list(nextTokenProbabilities(state).map(formatTokenProbability))}.`
  return `Drawn: ${tokens[state.last]}. Of ${totalDraws(state)}: ${list(state.counts)}.`
}

const SEED = 124

/** Draws more tokens. The n-th draw is the same each time: it goes on in one seeded row of numbers. */
export function drawTokens(probabilities: readonly number[], draws: DrawCounts, times: number): DrawCounts {
  const random = seeded(SEED)
  for (let skipped = totalDraws(draws); skipped > 0; skipped--) random()
  const counts = [...draws.counts]
  let last = draws.last
  for (let i = 0; i < times; i++) counts[(last = sample(probabilities, random))]++
  return { counts, last }
}
