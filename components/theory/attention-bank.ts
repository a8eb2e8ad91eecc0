/** What “bank” means beside “river” and beside “savings”: attention over toy word vectors. */
import { attention, scale, type Matrix } from 'llm-stack/theory'
import { formatPercent } from '../kit/format'

export type Neighbour = 'river' | 'savings'

/** [water, money, everything else], made up for the slide; “bank” is undecided between the first two. */
const toyVectors: Record<string, number[]> = {
  We: [0, 0, 0.6],
  sat: [0, 0, 0.8],
  by: [0, 0, 0.5],
  the: [0, 0, 0.3],
  river: [2.3, 0, 0.3],
  savings: [0, 2.3, 0.3],
  bank: [1, 1, 0.4],
}
/** Sharpens the attention, in place of learned query and key weights. */
const QUERY_SCALE = 2
/** Index of “bank” in the sentence. */
export const BANK_INDEX = 5

/** −1 water … +1 money, 0: undecided; undefined: about neither. */
export type WordSense = number | undefined

/** A sentence and the attention of its words. */
export interface BankAttention {
  words: string[]
  /** [6, 6], row: the attending word, column: the word attended to; 0 for later words. */
  weights: Matrix
  /** Sense of each word before attention. */
  before: WordSense[]
  /** Sense of each word after attention. */
  after: WordSense[]
}

const wordSense = ([water, money]: number[]): WordSense =>
  water + money > 0 ? (money - water) / (water + money) : undefined

/** Causal attention over the sentence: each word attends to itself and the words before it. */
export function computeAttention(neighbour: Neighbour): BankAttention {
  const words = ['We', 'sat', 'by', 'the', neighbour, 'bank']
  const x = words.map((w) => toyVectors[w])
  const queries = x.map((v) => scale(v, QUERY_SCALE))
  const { weights, output } = attention(queries, x, x, { causal: true })
  return { words, weights, before: x.map(wordSense), after: output.map(wordSense) }
}

/** The attention of one word, and its meaning afterwards, in a sentence for screen readers. */
export function describeAttention({ words, weights, after }: BankAttention, picked: number): string {
  const shares = weights[picked]
    .slice(0, picked + 1)
    .map((w, i) => `${i === picked ? 'itself' : words[i]} ${formatPercent(w)}`)
  const sense = after[picked]
  const meaning = sense === undefined ? 'neither water nor money' : sense < 0 ? 'water' : 'money'
  return `“${words[picked]}” looks at ${shares.join(', ')}. It now means ${meaning}.`
}

/** State of the demo. */
export interface AttentionState {
  /** Index of the picked word. */
  picked: number
  neighbour: Neighbour
  /** 0: the sentence; 1: its attention weights; 2: the meaning afterwards. */
  detail: number
}

/** The state at each click. */
export const attentionPreset = (step: number): AttentionState => ({
  picked: BANK_INDEX,
  neighbour: step < 3 ? 'river' : 'savings',
  detail: Math.min(step, 2),
})
