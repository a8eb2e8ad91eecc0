import type { NextTokenScores } from '../../data/chances'
import { formatCount, formatFixed, formatPercent } from '../kit/format'
import {
  barNames,
  barValues,
  countOthers,
  defaultSampling,
  formatTokenProbability,
  isDefaultSampling,
  nextTokenProbabilities,
  SHOWN_TOKENS,
  totalDraws,
  type DrawCounts,
  type SamplingSettings,
} from './next-token'

/** Draws from which on their shares are compared with the probabilities. */
export const MIN_DRAWS_FOR_SHARES = 10

/** What TokenBars draws: one number a bar; the last bar is that of all other tokens. */
export interface TokenBarValues {
  names: readonly string[]
  /** Text under the last name. */
  othersNote: string
  values: readonly number[]
  /** Text behind each bar. */
  labels: readonly string[]
  /** Value at the right end of the axis. */
  max: number
  /** Text of a tick on the axis. */
  format: (tick: number) => string
  /** Values to compare with, drawn as dashed bars. */
  compare?: readonly number[]
  /** Index of the bar that was drawn last. */
  chosen?: number
  /** Draws of each bar, written behind it. */
  counts?: readonly number[]
  /** Share of the draws that each bar has, a dot on it. */
  shares?: readonly number[]
}

const barTexts = (scores: NextTokenScores) => ({
  names: barNames(scores),
  othersNote: formatCount(countOthers(scores)),
})

/** Bars of the scores, before softmax. */
export function logitBars(scores: NextTokenScores): TokenBarValues {
  const logits = scores.logits.slice(0, SHOWN_TOKENS)
  return {
    ...barTexts(scores),
    values: [...logits, 0],
    labels: [...logits.map((logit) => formatFixed(logit)), 'have their scores, too'],
    max: 5 * Math.ceil(Math.max(...logits) / 5),
    format: String,
  }
}

/** Bars of the probabilities under a setting, compared with the default setting and with the draws so far. */
export function probabilityBars(
  scores: NextTokenScores,
  state: SamplingSettings & DrawCounts,
): TokenBarValues {
  const barsUnder = (settings: SamplingSettings) => barValues(nextTokenProbabilities(scores, settings))
  const values = barsUnder(state)
  const total = totalDraws(state)
  const counts = barValues(state.counts)
  return {
    ...barTexts(scores),
    values,
    labels: values.map(formatTokenProbability),
    max: 1,
    format: formatPercent,
    compare: isDefaultSampling(state) ? undefined : barsUnder(defaultSampling),
    chosen: state.last && Math.min(state.last, SHOWN_TOKENS),
    counts: total > 1 ? counts : undefined,
    shares: total >= MIN_DRAWS_FOR_SHARES ? counts.map((n) => n / total) : undefined,
  }
}
