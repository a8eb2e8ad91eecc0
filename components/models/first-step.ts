/** One step of training, by hand: the smallest model of names there is, a table of scores a letter after a letter, reads
 *  one letter of one name. The arithmetic is the stack's own. */
import { crossEntropy, embedding, SGD, softmax, Tensor } from '../../stack/frameworks'
import { characterTokenizer } from '../../stack/models'
import { gaussian, seeded } from '../../stack/theory'

export const NAME = 'mia'
/** What is read, and what is to be guessed from it. */
export const [CONTEXT, TARGET] = [...NAME]
/** Learning rate: the easiest to reckon with. */
const LEARNING_RATE = 1
/** Random scores, as before any training; with this seed's the rounded figures add up as well. */
const SEED = 2311
const INITIAL_STD = 0.5
/** Letters that are shown; the others count together. */
const LISTED_LETTERS = ['a', 'e', TARGET, 'o']

const id = (letter: string) => characterTokenizer.encode(letter)[1]

export interface LetterRow {
  letter: string
  isTarget: boolean
  score: number
  chance: number
  gradient: number
  scoreAfter: number
  chanceAfter: number
}
export interface FirstStep {
  rows: LetterRow[]
  /** All other signs together: how many, and their chance before and after. */
  others: { count: number; chance: number; chanceAfter: number }
  loss: number
  lossAfter: number
}

export function computeFirstStep(seed = SEED): FirstStep {
  const random = seeded(seed)
  const { size } = characterTokenizer
  const initialScores = Float32Array.from({ length: size * size }, () => INITIAL_STD * gaussian(random))
  const table = new Tensor(initialScores, [size, size], true)
  const optimizer = SGD([table], { lr: LEARNING_RATE })
  const forward = () => {
    const scores = embedding(table, [id(CONTEXT)])
    return { scores, chances: softmax(scores).data, loss: crossEntropy(scores, [id(TARGET)]) }
  }
  const before = forward()
  before.loss.backward()
  const gradients = before.scores.grad.slice()
  const scores = before.scores.data.slice()
  optimizer.step()
  const after = forward()
  const rows = LISTED_LETTERS.map((letter) => ({
    letter,
    isTarget: letter === TARGET,
    score: scores[id(letter)],
    chance: before.chances[id(letter)],
    gradient: gradients[id(letter)],
    scoreAfter: after.scores.data[id(letter)],
    chanceAfter: after.chances[id(letter)],
  }))
  const othersTotal = (of: (row: LetterRow) => number) => 1 - rows.reduce((sum, row) => sum + of(row), 0)
  return {
    rows,
    others: {
      count: size - rows.length,
      chance: othersTotal((row) => row.chance),
      chanceAfter: othersTotal((row) => row.chanceAfter),
    },
    loss: before.loss.data[0],
    lossAfter: after.loss.data[0],
  }
}
