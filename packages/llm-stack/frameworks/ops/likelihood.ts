import { fail, type Numbers } from '../../theory'
import { apply, formatShape, type Op, type Tensor } from '../autograd'
import { integerIds } from './embedding'
import { softmaxRow } from './softmax'

/** A target that does not count: padding after a short text, or tokens not to be learnt. */
export const IGNORE = -1

/** Sums of ln softmax(logits)[target]: `rows` targets an element of the output, each times `weight`. Saves the
 *  probabilities. */
const likelihoodOp = (name: string): Op<{ targets: Int32Array; rows: number; weight: number }> => ({
  name,
  forward([{ data, shape }], { targets, rows, weight }) {
    const n = shape.at(-1)!
    if (targets.length !== data.length / n)
      fail(name, `logits ${formatShape(shape)}, targets [${targets.length}]`)
    const sums = new Float64Array(targets.length / rows)
    const saved = new Float32Array(data.length)
    for (let t = 0; t < targets.length; t++) {
      const target = targets[t]
      if (target === IGNORE) continue
      if (target < 0 || target >= n) fail(name, `target ${target} at ${t} outside ${formatShape(shape)}`)
      const logSumExp = softmaxRow(data, saved, t * n, n)
      sums[Math.floor(t / rows)] += weight * (data[t * n + target] - logSumExp)
    }
    return { shape: [sums.length], data: Float32Array.from(sums), saved }
  },
  /** ∂ ln pₜ / ∂zᵢ = [i = t] − pᵢ. */
  backward({ grad, saved: p }, [logits], { targets, rows, weight }) {
    const n = logits.shape.at(-1)!
    for (let t = 0; t < targets.length; t++) {
      if (targets[t] === IGNORE) continue
      const share = weight * grad[Math.floor(t / rows)]
      for (let i = t * n; i < t * n + n; i++) logits.grad[i] -= share * p[i]
      logits.grad[t * n + targets[t]] += share
    }
  },
})
const [CROSS_ENTROPY, LOG_PROBABILITY] = ['crossEntropy', 'logProbability'].map(likelihoodOp)

/** Cross-entropy: the mean of −ln softmax(logits)[target], in nats. logits […, n], ids the targets, one a row, in
 *  0…n−1 or IGNORE → [1]. Throws RangeError if lengths differ, a target is out of range, or none counts. */
export function crossEntropy(logits: Tensor, ids: Numbers): Tensor {
  const targets = integerIds('crossEntropy', ids)
  const count = targets.reduce((sum, target) => sum + (target === IGNORE ? 0 : 1), 0)
  if (count === 0)
    fail('crossEntropy', `no target of [${ids.length}] counts, logits ${formatShape(logits.shape)}`)
  return apply(CROSS_ENTROPY, [logits], { targets, rows: targets.length, weight: -1 / count })
}

/** Log-probability of sequences: the sum of ln softmax(logits)[target] over the rows of each, in nats. logits
 *  […, length, n], ids the targets, one a row, in 0…n−1 or IGNORE, which adds 0 → [sequences]. Throws RangeError if
 *  lengths differ or a target is out of range. */
export function logProbability(logits: Tensor, ids: Numbers): Tensor {
  const targets = integerIds('logProbability', ids)
  return apply(LOG_PROBABILITY, [logits], { targets, rows: logits.shape.at(-2) ?? 1, weight: 1 })
}
