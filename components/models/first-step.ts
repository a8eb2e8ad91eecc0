/**
 * One training step in numbers, by llm-stack: the smallest possible names model, a table of bigram scores, reads one letter
 * of one name.
 */
import { crossEntropy, embedding, SGD, softmax, Tensor } from 'llm-stack/frameworks'
import { characterTokenizer } from 'llm-stack/models'
import { gaussian, seeded } from 'llm-stack/theory'

/** The training example. */
export const NAME = 'mia'
/** The letter that the model reads, and the one it should predict. */
export const [CONTEXT, TARGET] = [...NAME]
/** A learning rate of 1 keeps the sums on the slide simple. */
const LEARNING_RATE = 1
/** Seed of the initial random scores; with this one the rounded figures on the slide add up too. */
const SEED = 2311
const INITIAL_STD = 0.5
/** Letters with a row of their own; the others are summed. */
const LISTED_LETTERS = ['a', 'e', TARGET, 'o']

const id = (letter: string) => characterTokenizer.encode(letter)[1]

/** The numbers of one candidate for the next letter. */
export interface LetterRow {
  letter: string
  isTarget: boolean
  /** Logit before the step. */
  score: number
  /** Probability before the step. */
  chance: number
  /** Gradient of the loss with respect to the score. */
  gradient: number
  /** Logit after the step. */
  scoreAfter: number
  /** Probability after the step. */
  chanceAfter: number
}
/** One training step: the listed letters, the others, and the loss. */
export interface FirstStep {
  rows: LetterRow[]
  /** All other characters: their number, and the sum of their probabilities before and after. */
  others: { count: number; chance: number; chanceAfter: number }
  /** Cross-entropy before the step, in nats. */
  loss: number
  /** Cross-entropy after the step. */
  lossAfter: number
}

/** Computes one SGD step on the example from random scores. */
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
  const gradients = before.scores.grad
  const scores = before.scores.data
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
