/** What "bank" means beside "river" and beside "savings": attention over toy word vectors. */
import { attention, scale, type Matrix } from '../../stack/theory'

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

export interface Look {
  words: string[]
  /** Row: who looks; column: at whom. No word looks ahead. */
  weights: Matrix
  /** Where each word leans after looking: −1 water … +1 money; 0 = undecided. */
  lean: number[]
}

const leaning = ([water, money]: number[]) => (water + money > 0 ? (money - water) / (water + money) : 0)

/** Every word of the sentence looks at itself and the words before it. */
export function look(neighbour: Neighbour): Look {
  const words = ['We', 'sat', 'by', 'the', neighbour, 'bank']
  const x = words.map((w) => meaning[w])
  const { weights, output } = attention(
    x.map((v) => scale(v, SHARP)),
    x,
    x,
    { causal: true },
  )
  return { words, weights, lean: output.map(leaning) }
}
