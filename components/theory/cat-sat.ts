/** The next token of a sentence: made-up scores, real softmax, seeded draws. */
import { sample, seeded, softmax, topK, topP } from '../../stack/theory'
import { percent } from '../kit/format'

export const prompt = 'The cat sat on the'
export const tokens = ['mat', 'floor', 'sofa', 'roof', 'moon'] as const
/** One score (logit) a token. Made up; a model computes one for each token it knows. */
export const logits = [3.1, 2.6, 2.2, 1.7, 0.2] as const

export interface Setting {
  temperature: number
  /** Only the k likeliest are kept. */
  k: number
  /** Then only the likeliest that together reach this share. */
  p: number
}
export const plain: Setting = { temperature: 1, k: tokens.length, p: 1 }

/** Chances of the tokens under a setting: temperature first, then the two cuts, as samplers do it. */
export const chances = ({ temperature, k, p }: Setting): number[] =>
  topP(topK(softmax(logits, temperature), k), p)

/** How often each token was drawn, and the last one. */
export interface Tally {
  counts: readonly number[]
  last?: number
}
export const none: Tally = { counts: tokens.map(() => 0) }
export const total = (tally: Tally): number => tally.counts.reduce((a, b) => a + b, 0)

/** A chance as it is written. */
export const share = (p: number): string => (p === 0 ? 'cut' : p < 0.005 ? '<1%' : percent(p))

/** What was drawn, else what might be, in a sentence. */
export function tell(state: Setting & Tally): string {
  const list = (of: readonly unknown[]) => tokens.map((token, i) => `${token} ${of[i]}`).join(', ')
  if (state.last === undefined) return `Chances: ${list(chances(state).map(share))}.`
  return `Drawn: ${tokens[state.last]}. Of ${total(state)}: ${list(state.counts)}.`
}

const SEED = 124

/** Draws more tokens. The n-th draw is the same each time: it goes on in one seeded row of numbers. */
export function drawMore(among: readonly number[], tally: Tally, times: number): Tally {
  const random = seeded(SEED)
  for (let skipped = total(tally); skipped > 0; skipped--) random()
  const counts = [...tally.counts]
  let last = tally.last
  for (let i = 0; i < times; i++) counts[(last = sample(among, random))]++
  return { counts, last }
}
