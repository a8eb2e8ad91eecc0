import { IGNORE, logProbability, noGrad } from '../frameworks'
import { fail, sample, seeded, softmax, topK, topP, type Numbers, type Random, type Vector } from '../theory'
import { KVCache } from './kv-cache'
import type { LanguageModel } from './gpt'

/** Options of sampling and generation. */
export interface GenerateOptions {
  /** Temperature ≥ 0: 0 takes the likeliest token, 1 (default) samples from the model's own probabilities. */
  temperature?: number
  /** Samples from the k likeliest tokens alone (default: all). */
  topK?: number
  /** Samples from the fewest likeliest tokens that sum to this probability, in (0, 1] (default: all). */
  topP?: number
  /** Token ids that end the text, and are not part of it (default none). */
  stop?: readonly number[]
  /** Most tokens to generate (default ∞). */
  max?: number
  /** Source of random numbers (default: seed 1). */
  random?: Random
}
/** A sampled token. */
export interface SampledToken {
  id: number
  /** The distribution it was sampled from, [vocabulary]; at temperature 0 the model's own. */
  probabilities: Vector
}

/** Index of the largest number; of ties, the first. */
const argmax = (p: Vector): number => p.reduce((best, pi, i) => (pi > p[best] ? i : best), 0)

/** Samples a token from logits [vocabulary]. Throws RangeError as softmax, topK and topP do. */
export function sampleToken(logits: Numbers, options: GenerateOptions, random: Random): SampledToken {
  const { temperature = 1, topK: count, topP: mass } = options
  let probabilities = softmax(logits, temperature || 1)
  if (temperature === 0) return { id: argmax(probabilities), probabilities }
  if (count !== undefined) probabilities = topK(probabilities, count)
  if (mass !== undefined) probabilities = topP(probabilities, mass)
  return { id: sample(probabilities, random), probabilities }
}

/** Continues a text token by token, until a stop token, `max` tokens or a full context, with a KV cache: between two
 *  tokens the caller may use the model, but not train it. prompt [n], of 1 to `model.context` ids. Throws RangeError
 *  otherwise, or as `sampleToken`. */
export function* generate(model: LanguageModel, prompt: Numbers, options: GenerateOptions = {}) {
  const { stop = [], max = Infinity, random = seeded(1) } = options
  if (prompt.length > model.context)
    fail('generate', `a prompt [${prompt.length}] is longer than the context of ${model.context}`)
  const cache = new KVCache(model.context)
  let unread = prompt
  for (let n = 0; n < max && cache.length + unread.length <= model.context; n++) {
    const logits = noGrad(() => model(unread, cache))
    const next = sampleToken(logits.data.subarray(-model.vocabulary), options, random)
    if (stop.includes(next.id)) return
    yield next
    unread = [next.id]
  }
}

/** Log-probability of a continuation after a prompt, in nats. prompt [n ≥ 1], continuation [m ≥ 1], with n + m at most
 *  one more than the context → ≤ 0. Throws RangeError otherwise. */
export function logLikelihood(model: LanguageModel, prompt: Numbers, continuation: Numbers): number {
  const ids = [...Array.from(prompt), ...Array.from(continuation)]
  const shapes = `prompt [${prompt.length}], continuation [${continuation.length}]`
  if (!prompt.length || !continuation.length || ids.length > model.context + 1)
    fail('logLikelihood', `${shapes}, context ${model.context}`)
  const targets = ids.slice(1).fill(IGNORE, 0, prompt.length - 1)
  return noGrad(() => logProbability(model(ids.slice(0, -1)), targets)).item()
}
