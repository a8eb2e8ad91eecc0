import { IGNORE, logProbability, noGrad } from '../frameworks'
import { crossEntropy, fail, seeded, type Numbers, type Random } from '../theory'
import { Decoder } from './decoder'
import { KVCache } from './kv-cache'
import type { LanguageModel } from './gpt'
import { sampleToken, type SampledToken, type SamplingOptions } from './sample-token'

/** Options of generation: those of sampling, and where it ends. */
export interface GenerateOptions extends SamplingOptions {
  /** Token ids that end the text, and are not part of it (default none). */
  stop?: readonly number[]
  /** Most tokens to generate (default ∞). */
  max?: number
  /** Source of random numbers (default: seed 1). */
  random?: Random
}

/** Logits of the next token after a text: a function of ids that begin with those of the last call. */
function reader(model: LanguageModel | Decoder): (ids: Numbers) => Float32Array {
  if (model instanceof Decoder) return (ids) => model.read(ids)!
  const cache = new KVCache(model.context)
  return (ids) => {
    const unread = Array.from(ids).slice(cache.length)
    return noGrad(() => model(unread, cache)).data.subarray(-model.vocabulary)
  }
}

/** Continues a text token by token, until a stop token, `max` tokens or a full context, with a KV cache: between two
 *  tokens the caller may use the model, but not train it. prompt [n], of 1 to `model.context` ids. Throws RangeError
 *  otherwise, or as `sampleToken`. */
export function* generate(
  model: LanguageModel | Decoder,
  prompt: Numbers,
  options: GenerateOptions = {},
): Generator<SampledToken, void> {
  const { stop = [], max = Infinity, random = seeded(1) } = options
  if (prompt.length > model.context)
    fail('generate', `a prompt [${prompt.length}] is longer than the context of ${model.context}`)
  const ids = Array.from(prompt)
  const read = reader(model)
  for (let n = 0; n < max && ids.length <= model.context; n++) {
    const next = sampleToken(read(ids), options, random)
    if (stop.includes(next.id)) return
    yield next
    ids.push(next.id)
  }
}

/** Log-probability of a continuation after a prompt, in nats. prompt [n ≥ 1], continuation [m ≥ 1], with n + m at most
 *  one more than the context → ≤ 0. Throws RangeError otherwise. */
export function logLikelihood(
  model: LanguageModel | Decoder,
  prompt: Numbers,
  continuation: Numbers,
): number {
  const ids = [...Array.from(prompt), ...Array.from(continuation)]
  const shapes = `prompt [${prompt.length}], continuation [${continuation.length}]`
  if (!prompt.length || !continuation.length || ids.length > model.context + 1)
    fail('logLikelihood', `${shapes}, context ${model.context}`)
  if (model instanceof Decoder) {
    const surprise = (n: number) => crossEntropy(model.read(ids.slice(0, n))!, ids[n])
    return -Array.from(continuation, (_, i) => surprise(prompt.length + i)).reduce((a, b) => a + b, 0)
  }
  const targets = ids.slice(1).fill(IGNORE, 0, prompt.length - 1)
  return noGrad(() => logProbability(model(ids.slice(0, -1)), targets)).item()
}
