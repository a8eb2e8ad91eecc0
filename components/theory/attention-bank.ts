/** What "bank" means beside "river" and beside "savings": attention over toy word vectors. */
import { attention, scale, type Matrix } from '../../stack/theory'
import { formatPercent } from '../kit/format'

export type Neighbour = 'river' | 'savings'

/** [water, money, everything else], made up for the slide. "bank" itself is undecided. */
const toyVectors: Record<string, number[]> = {
  We: [0, 0, 0.6],
  sat: [0, 0, 0.8],
  by: [0, 0, 0.5],
  the: [0, 0, 0.3],
  river: [2.3, 0, 0.3],
  savings: [0, 2.3, 0.3],
  bank: [1, 1, 0.4],
}
/** How keenly words look: stands in for the learned query weights. */
const QUERY_SCALE = 2
/** Where "bank" stands. */
export const BANK_INDEX = 5

/** −1 water … +1 money, 0 = undecided; undefined = about neither. */
export type WordSense = number | undefined

export interface BankAttention {
  words: string[]
  /** Row: who looks; column: at whom. No word looks ahead. */
  weights: Matrix
  /** Where each word leans before and after looking. */
  before: WordSense[]
  after: WordSense[]
}

const wordSense = ([water, money]: number[]): WordSense =>
  water + money > 0 ? (money - water) / (water + money) : undefined

/** Every word of the sentence looks at itself and the words before it. */
export function computeAttention(neighbour: Neighbour): BankAttention {
  const words = ['We', 'sat', 'by', 'the', neighbour, 'bank']
  const x = words.map((w) => toyVectors[w])
  const queries = x.map((v) => scale(v, QUERY_SCALE))
  const { weights, output } = attention(queries, x, x, { causal: true })
  return { words, weights, before: x.map(wordSense), after: output.map(wordSense) }
}

/** What one word sees and what it makes of it, in a sentence. */
export function describeAttention({ words, weights, after }: BankAttention, picked: number): string {
  const shares = weights[picked]
    .slice(0, picked + 1)
    .map((w, i) => `${i === picked ? 'itself' : words[i]} ${formatPercent(w)}`)
  const sense = after[picked]
  const means = sense === undefined ? 'neither water nor money' : sense < 0 ? 'water' : 'money'
  return `“${words[picked]}” looks at ${shares.join(', ')}. It now means ${means}.`
}

export interface AttentionState {
  picked: number
  neighbour: Neighbour
  /** 0 the sentence, 1 who looks at whom, 2 what came of it. */
  detail: number
}

/** What each click sets out. */
export const attentionPreset = (step: number): AttentionState => ({
  picked: BANK_INDEX,
  neighbour: step < 3 ? 'river' : 'savings',
  detail: Math.min(step, 2),
})
