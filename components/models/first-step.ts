/** One step of training, by hand: the smallest model of names there is, a table of scores a letter after a letter, reads
 *  one letter of one name. The arithmetic is the stack's own. */
import { crossEntropy, embedding, SGD, softmax, Tensor } from '../../stack/frameworks'
import { letters } from '../../stack/models'
import { gaussian, seeded } from '../../stack/theory'

export const NAME = 'mia'
/** What is read, and what is to be guessed from it. */
export const [BEFORE, NEXT] = [...NAME]
/** Learning rate: the easiest to reckon with. */
const RATE = 1
/** Random scores, as before any training; with this seed's the rounded figures add up as well. */
const SEED = 2311
const SPREAD = 0.5
/** Letters that are shown; the others count together. */
const SHOWN = ['a', 'e', NEXT, 'o']

const id = (letter: string) => letters.encode(letter)[1]

export interface Row {
  letter: string
  right: boolean
  score: number
  chance: number
  gradient: number
  scoreAfter: number
  chanceAfter: number
}
export interface FirstStep {
  rows: Row[]
  /** All other signs together: how many, and their chance before and after. */
  others: { count: number; chance: number; chanceAfter: number }
  loss: number
  lossAfter: number
}

export function firstStep(seed = SEED): FirstStep {
  const random = seeded(seed)
  const { size } = letters
  const numbers = Float32Array.from({ length: size * size }, () => SPREAD * gaussian(random))
  const table = new Tensor(numbers, [size, size], true)
  const optimizer = SGD([table], { lr: RATE })
  const read = () => {
    const scores = embedding(table, [id(BEFORE)])
    return { scores, chances: softmax(scores).data, loss: crossEntropy(scores, [id(NEXT)]) }
  }
  const before = read()
  before.loss.backward()
  const gradients = before.scores.grad.slice()
  const scores = before.scores.data.slice()
  optimizer.step()
  const after = read()
  const rows = SHOWN.map((letter) => ({
    letter,
    right: letter === NEXT,
    score: scores[id(letter)],
    chance: before.chances[id(letter)],
    gradient: gradients[id(letter)],
    scoreAfter: after.scores.data[id(letter)],
    chanceAfter: after.chances[id(letter)],
  }))
  const rest = (of: (row: Row) => number) => 1 - rows.reduce((sum, row) => sum + of(row), 0)
  return {
    rows,
    others: {
      count: size - rows.length,
      chance: rest((row) => row.chance),
      chanceAfter: rest((row) => row.chanceAfter),
    },
    loss: before.loss.data[0],
    lossAfter: after.loss.data[0],
  }
}
