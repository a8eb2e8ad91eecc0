import { softmax, type Numbers } from '../theory'
import type { Decoder } from './decoder'
import type { BytePairTokenizer } from './tokenizers'

/** A token that may come next. */
export interface NextTokenChance {
  id: number
  /** Its bytes as text, with U+FFFD for part of a character; the mark itself if it is a special token. */
  token: string
  logit: number
  /** At temperature 1, 0 to 1. */
  probability: number
}

/** Tokens with about the same logit. */
export interface TokenGroup {
  count: number
  /** A logit for each of them with which their sum is exact at temperature 1. */
  logit: number
}

/** What may come next: some tokens each, and all others in groups, for their sum at any temperature. */
export interface NextTokenChances {
  /** Likeliest first. */
  likeliest: NextTokenChance[]
  /** Of other tokens, likeliest first. */
  others: TokenGroup[]
}

/** Logits that a group spans: its sum is then wrong by a thousandth at temperature 2, by some hundredths at 0.5. */
const GROUP_WIDTH = 0.5

/** Groups of logits [n], largest first. */
function groupByLogit(logits: Numbers): TokenGroup[] {
  const groups: TokenGroup[] = []
  for (let start = 0, end = 0; start < logits.length; start = end) {
    const largest = logits[start]
    let sum = 0
    for (; end < logits.length && logits[end] > largest - GROUP_WIDTH; end++)
      sum += Math.exp(logits[end] - largest)
    groups.push({ count: end - start, logit: largest + Math.log(sum / (end - start)) })
  }
  return groups
}

/** What may come after ids [1 to context], the `count` likeliest tokens by themselves. Throws RangeError as `Decoder.read`. */
export function nextTokenChances(
  decoder: Decoder,
  tokenizer: BytePairTokenizer,
  ids: Numbers,
  count: number,
): NextTokenChances {
  const marks = new Map([...tokenizer.special].map(([mark, id]) => [id, mark]))
  const logits = decoder.read(ids)!
  const probabilities = softmax(logits)
  const order = probabilities.map((_, id) => id).sort((a, b) => logits[b] - logits[a])
  const likeliest = order.slice(0, count).map((id) => ({
    id,
    token: marks.get(id) ?? tokenizer.decode([id]),
    logit: logits[id],
    probability: probabilities[id],
  }))
  return { likeliest, others: groupByLogit(order.slice(count).map((id) => logits[id])) }
}
