import { IGNORE, logProbability, noGrad } from '../frameworks'
import { fail, sample, seeded, softmax, topK, topP, type Numbers, type Random, type Vector } from '../theory'
import { KVCache } from './kv-cache'
import type { LanguageModel } from './gpt'

/** temperature: 0 takes the likeliest, 1 (default) draws as the model says. topK, topP: draw from the likeliest alone.
 *  stop: ids that end the text. max: how many tokens. random: where luck comes from (default: from seed 1). */
export type GenerateOptions = {
  temperature?: number
  topK?: number
  topP?: number
  stop?: readonly number[]
  max?: number
  random?: Random
}
/** A token, and what it was drawn from, [vocabulary]; at temperature 0, the model's own probabilities. */
export type SampledToken = { id: number; probabilities: Vector }

/** Where the largest number is; of equals, the first. */
const argmax = (p: Vector): number => p.reduce((best, pi, i) => (pi > p[best] ? i : best), 0)

/** The next token of a text whose last logits are these, [vocabulary]. Throws RangeError as softmax, topK and topP do. */
export function sampleToken(logits: Numbers, options: GenerateOptions, random: Random): SampledToken {
  const { temperature = 1, topK: count, topP: mass } = options
  let probabilities = softmax(logits, temperature || 1)
  if (temperature === 0) return { id: argmax(probabilities), probabilities }
  if (count !== undefined) probabilities = topK(probabilities, count)
  if (mass !== undefined) probabilities = topP(probabilities, mass)
  return { id: sample(probabilities, random), probabilities }
}

/** Continues a text, token by token, until a stop (which is not given out), `max` tokens, or a full context. The model
 *  reads each position once; between two tokens it may do other things, but must not be trained. prompt [n], from 1 to a
 *  context of ids. Throws RangeError otherwise. */
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

/** Log-probability, in nats, that a text goes on with just these tokens. prompt [n ≥ 1], continuation [m ≥ 1], together at
 *  most one more than the context. Throws RangeError otherwise. */
export function logLikelihood(model: LanguageModel, prompt: Numbers, continuation: Numbers): number {
  const ids = [...Array.from(prompt), ...Array.from(continuation)]
  const shapes = `prompt [${prompt.length}], continuation [${continuation.length}]`
  if (!prompt.length || !continuation.length || ids.length > model.context + 1)
    fail('logLikelihood', `${shapes}, context ${model.context}`)
  const targets = ids.slice(1).fill(IGNORE, 0, prompt.length - 1)
  return noGrad(() => logProbability(model(ids.slice(0, -1)), targets)).item()
}
