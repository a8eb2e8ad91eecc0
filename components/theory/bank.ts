/** What "bank" means beside "river" and beside "savings": attention over toy word vectors. */
import { attention, scale, type Matrix } from '../../stack/theory'
import { percent } from '../kit/format'

export type Neighbour = 'river' | 'savings'

/** [water, money, everything else], made up for the slide. "bank" itself is undecided. */
const meaning: Record<string, number[]> = {
  We: [0, 0, 0.6],
  sat: [0, 0, 0.8],
  by: [0, 0, 0.5],
  the: [0, 0, 0.3],
  river: [2.3, 0, 0.3],
  savings: [0, 2.3, 0.3],
  bank: [1, 1, 0.4],
}
/** How keenly words look: stands in for the learned query weights. */
const SHARP = 2
/** Where "bank" stands. */
export const BANK = 5

/** −1 water … +1 money, 0 = undecided; undefined = about neither. */
export type Lean = number | undefined

export interface Look {
  words: string[]
  /** Row: who looks; column: at whom. No word looks ahead. */
  weights: Matrix
  /** Where each word leans before and after looking. */
  before: Lean[]
  after: Lean[]
}

const leaning = ([water, money]: number[]): Lean =>
  water + money > 0 ? (money - water) / (water + money) : undefined

/** Every word of the sentence looks at itself and the words before it. */
export function look(neighbour: Neighbour): Look {
  const words = ['We', 'sat', 'by', 'the', neighbour, 'bank']
  const x = words.map((w) => meaning[w])
  const queries = x.map((v) => scale(v, SHARP))
  const { weights, output } = attention(queries, x, x, { causal: true })
  return { words, weights, before: x.map(leaning), after: output.map(leaning) }
}

/** What one word sees and what it makes of it, in a sentence. */
export function tell({ words, weights, after }: Look, picked: number): string {
  const seen = weights[picked]
    .slice(0, picked + 1)
    .map((w, i) => `${i === picked ? 'itself' : words[i]} ${percent(w)}`)
  const lean = after[picked]
  const means = lean === undefined ? 'neither water nor money' : lean < 0 ? 'water' : 'money'
  return `“${words[picked]}” looks at ${seen.join(', ')}. It now means ${means}.`
}

export interface Gaze {
  picked: number
  neighbour: Neighbour
  /** 0 the sentence, 1 who looks at whom, 2 what came of it. */
  depth: number
}

/** What each click sets out. */
export const gazeAt = (step: number): Gaze => ({
  picked: BANK,
  neighbour: step < 3 ? 'river' : 'savings',
  depth: Math.min(step, 2),
})
