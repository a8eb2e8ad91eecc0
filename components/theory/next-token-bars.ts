import { formatFixed, formatPercent } from '../kit/format'
import {
  defaultSampling,
  formatTokenProbability,
  isDefaultSampling,
  logits,
  nextTokenProbabilities,
  totalDraws,
  type DrawCounts,
  type SamplingSettings,
} from './next-token'

/** Draws from which on their shares are compared with the probabilities. */
export const MIN_DRAWS_FOR_SHARES = 10

/** What TokenBars draws: one number a token, in the order of `tokens`. */
export interface TokenBarValues {
  values: readonly number[]
  /** Text behind each bar. */
  labels: readonly string[]
  /** Value at the right end of the axis. */
  max: number
  /** Text of a tick on the axis. */
  format: (tick: number) => string
  /** Values to compare with, drawn as dashed bars. */
  compare?: readonly number[]
  /** Index of the token drawn last. */
  chosen?: number
  /** Draws of each token, written behind its bar. */
  counts?: readonly number[]
  /** Share of the draws that each token has, a dot on its bar. */
  shares?: readonly number[]
}

/** Bars of the scores, before softmax. */
export const logitBars: TokenBarValues = {
  values: logits,
  labels: logits.map((logit) => formatFixed(logit)),
  max: 4,
  format: String,
}

/** Bars of the probabilities under a setting, compared with the default setting and with the draws so far. */
export function probabilityBars(state: SamplingSettings & DrawCounts): TokenBarValues {
  const probabilities = nextTokenProbabilities(state)
  const total = totalDraws(state)
  return {
    values: probabilities,
    labels: probabilities.map(formatTokenProbability),
    max: 1,
    format: formatPercent,
    compare: isDefaultSampling(state) ? undefined : nextTokenProbabilities(defaultSampling),
    chosen: state.last,
    counts: total > 1 ? state.counts : undefined,
    shares: total >= MIN_DRAWS_FOR_SHARES ? state.counts.map((n) => n / total) : undefined,
  }
}
