/** The next token of a sentence: made-up scores, real softmax, one draw. */
import { sample, seeded, softmax } from '../../stack/theory'

export const prompt = 'The cat sat on the'
export const tokens = ['mat', 'floor', 'sofa', 'roof', 'moon'] as const
/** One score (logit) a token. Made up; a model computes one for each token it knows. */
export const logits = [3.1, 2.6, 2.2, 1.7, 0.2] as const

const SEED = 3

export interface Draw {
  /** Chances, in the order of the tokens. */
  chances: number[]
  /** Where the needle falls, 0 … 1, on all chances laid end to end. */
  needle: number
  /** Index of the token it falls on. */
  token: number
}

/** Draws one token at this temperature; the same seed gives the same token. */
export function draw(temperature: number, seed = SEED): Draw {
  const chances = softmax(logits, temperature)
  return { chances, needle: seeded(seed)(), token: sample(chances, seeded(seed)) }
}
