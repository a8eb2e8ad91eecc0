import { fail } from './assert'
import type { Numbers, Vector } from './vectors'

/** The largest logit. Throws RangeError for no logits, NaN, +∞, or all −∞. */
function maxLogit(operation: string, logits: Numbers): number {
  if (logits.length === 0) fail(operation, 'empty input [0]')
  let max = -Infinity
  for (let i = 0; i < logits.length; i++) {
    if (!(logits[i] < Infinity)) fail(operation, `${logits[i]} at index ${i} of [${logits.length}]`)
    max = Math.max(max, logits[i])
  }
  if (max === -Infinity) fail(operation, `every logit of [${logits.length}] is masked`)
  return max
}

/** Softmax: pᵢ = exp(zᵢ/T) / Σ exp(zⱼ/T). logits [n], −∞ where masked; temperature T > 0 → [n], summing to
 *  1. Throws RangeError for T ≤ 0, no logits, NaN, or all masked. Bridle 1990. */
export function softmax(logits: Numbers, temperature = 1): Vector {
  if (!(temperature > 0)) fail('softmax', `temperature ${temperature} not above 0, logits [${logits.length}]`)
  const max = maxLogit('softmax', logits)
  // The largest logit is subtracted first: the result is the same, and exp cannot overflow.
  const exps: Vector = []
  for (let i = 0; i < logits.length; i++) exps.push(Math.exp((logits[i] - max) / temperature))
  const sum = exps.reduce((total, e) => total + e, 0)
  return exps.map((e) => e / sum)
}

/** Cross-entropy −ln softmax(logits)[target], in nats. logits [n], target in 0…n−1. Throws RangeError as `softmax`, or
 *  for a target out of range. */
export function crossEntropy(logits: Numbers, target: number): number {
  if (!Number.isInteger(target) || target < 0 || target >= logits.length)
    fail('crossEntropy', `target ${target} outside logits [${logits.length}]`)
  const max = maxLogit('crossEntropy', logits)
  const sum = Array.from(logits).reduce((total, z) => total + Math.exp(z - max), 0)
  return max + Math.log(sum) - logits[target]
}
