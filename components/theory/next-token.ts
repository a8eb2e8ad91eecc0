/** The next token of a text: the chat model's scores, softmax over its whole vocabulary, seeded sampling. */
import { sample, seeded, softmax, topK, topP } from 'llm-stack/theory'
import type { NextTokenScores } from '../../data/chances'
import { formatPercent } from '../kit/format'
import { tokenName } from './token-name'

/** Tokens that have a bar each; all others share the last one. */
export const SHOWN_TOKENS = 5

export interface SamplingSettings {
  /** Divides the scores before softmax: below 1 the likeliest token gains, above 1 the others do. */
  temperature: number
  /** Top-k: only the k likeliest tokens are kept; Infinity keeps all. */
  k: number
  /** Top-p: of these, only the likeliest that together reach this probability. */
  p: number
}
export const defaultSampling: SamplingSettings = { temperature: 1, k: Infinity, p: 1 }
export const hasCutoff = ({ k, p }: SamplingSettings): boolean =>
  k !== defaultSampling.k || p !== defaultSampling.p
export const isDefaultSampling = (settings: SamplingSettings): boolean =>
  settings.temperature === defaultSampling.temperature && !hasCutoff(settings)

/** Share of the whole vocabulary's chances that the tokens with a score of their own have. */
export function scoredShare({ logits, others }: NextTokenScores, temperature: number): number {
  const weigh = (logit: number) => Math.exp((logit - logits[0]) / temperature)
  const scored = logits.reduce((sum, logit) => sum + weigh(logit), 0)
  return scored / others.reduce((sum, { count, logit }) => sum + count * weigh(logit), scored)
}

/**
 * Probabilities of the tokens under a setting and, last, of all others together: temperature first, then top-k, then top-p,
 * the order samplers use.
 */
export function nextTokenProbabilities(
  scores: NextTokenScores,
  { temperature, k, p }: SamplingSettings,
): number[] {
  const { logits } = scores
  const likeliest = softmax(logits, temperature)
  const share = k > logits.length ? scoredShare(scores, temperature) : 1
  if (p <= share) return [...topP(topK(likeliest, Math.min(k, logits.length)), p / share), 0]
  return [...likeliest.map((probability) => (probability * share) / p), 1 - share / p]
}

/** Of one number a token, those that have a bar, and the sum of all others. */
export const barValues = (values: readonly number[]): number[] => [
  ...values.slice(0, SHOWN_TOKENS),
  values.slice(SHOWN_TOKENS).reduce((sum, value) => sum + value, 0),
]
/** Names of the bars. */
export const barNames = ({ tokens }: NextTokenScores): string[] => [
  ...tokens.slice(0, SHOWN_TOKENS).map(tokenName),
  'others',
]
/** Number of tokens without a bar. */
export const countOthers = ({ tokens, others }: NextTokenScores): number =>
  others.reduce((sum, { count }) => sum + count, tokens.length - SHOWN_TOKENS)

/** Tokens drawn so far. */
export interface DrawCounts {
  /** Draws of each token, and of all others; empty before the first. */
  counts: readonly number[]
  /** Index of the token drawn last. */
  last?: number
}
export const noDraws: DrawCounts = { counts: [], last: undefined }
export const totalDraws = (draws: DrawCounts): number => draws.counts.reduce((a, b) => a + b, 0)
/** Name of the token drawn last. One without a score of its own is not known by name. */
export const drawnName = ({ tokens }: NextTokenScores, last: number): string =>
  last < tokens.length ? tokenName(tokens[last]) : 'a rare one'

/** A token's probability as the slide writes it: 'cut' if top-k or top-p has removed it. */
export const formatTokenProbability = (p: number): string =>
  p === 0 ? 'cut' : p < 0.005 ? '<1%' : formatPercent(p)

/** The draws so far, or the probabilities before the first, for screen readers. */
export function describeDraws(scores: NextTokenScores, state: SamplingSettings & DrawCounts): string {
  const list = (values: readonly unknown[]) =>
    barNames(scores)
      .map((name, i) => `${name} ${values[i]}`)
      .join(', ')
  if (state.last === undefined)
    return `Chances: ${list(barValues(nextTokenProbabilities(scores, state)).map(formatTokenProbability))}.`
  return `Drawn: ${drawnName(scores, state.last)}. Of ${totalDraws(state)}: ${list(barValues(state.counts))}.`
}

const SEED = 134

/** Draws `times` more tokens. The n-th draw always uses the n-th number of one seeded sequence, so runs are repeatable. */
export function drawTokens(probabilities: readonly number[], draws: DrawCounts, times: number): DrawCounts {
  const random = seeded(SEED)
  for (let used = totalDraws(draws); used > 0; used--) random()
  const counts = probabilities.map((_, i) => draws.counts[i] ?? 0)
  let last = draws.last
  for (let i = 0; i < times; i++) counts[(last = sample(probabilities, random))]++
  return { counts, last }
}
