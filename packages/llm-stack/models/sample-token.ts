import { fail, sample, softmax, topK, topP, type Numbers, type Random, type Vector } from '../theory'

/** Options of sampling. */
export interface SamplingOptions {
  /** Temperature ≥ 0: 0 takes the likeliest token, 1 (default) samples from the model's own probabilities. */
  temperature?: number
  /** Samples from the k likeliest tokens alone (default: all). */
  topK?: number
  /** Samples from the fewest likeliest tokens that sum to this probability, in (0, 1] (default: all). */
  topP?: number
}
/** A sampled token. */
export interface SampledToken {
  id: number
  /** The distribution it was sampled from, [vocabulary]; at temperature 0 the model's own. */
  probabilities: Vector
}

/** Index of the largest number; of ties, the first. numbers [n ≥ 1]. Throws RangeError for none, or if the first is NaN. */
export function argmax(numbers: Numbers): number {
  if (!(numbers[0] >= -Infinity)) fail('argmax', `${numbers[0]} at index 0 of [${numbers.length}]`)
  let best = 0
  for (let i = 1; i < numbers.length; i++) if (numbers[i] > numbers[best]) best = i
  return best
}

/** Samples a token from logits [vocabulary]. Throws RangeError as softmax, topK and topP do. */
export function sampleToken(logits: Numbers, options: SamplingOptions, random: Random): SampledToken {
  const { temperature = 1, topK: count, topP: mass } = options
  let probabilities = softmax(logits, temperature === 0 ? 1 : temperature)
  if (temperature === 0) return { id: argmax(probabilities), probabilities }
  if (count !== undefined) probabilities = topK(probabilities, count)
  if (mass !== undefined) probabilities = topP(probabilities, mass)
  return { id: sample(probabilities, random), probabilities }
}
