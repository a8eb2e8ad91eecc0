import { fail, type Numbers } from '../../theory'
import { apply, show, type Op, type Tensor } from '../autograd'
import { wholeNumbers } from './ids'
import { softmaxRow } from './softmax'

/** A target that is not counted: the padding after a short text, or what is not to be learnt. */
export const IGNORE = -1

/** Checks the targets, gives the probabilities, and tells `each` target that counts its ln softmax(logits)[target]. */
function likelihoods(
  name: string,
  { data, shape }: Tensor,
  targets: Int32Array,
  each: (t: number, logP: number) => void,
) {
  const n = shape.at(-1)!
  if (targets.length !== data.length / n) fail(name, `logits ${show(shape)}, targets [${targets.length}]`)
  const p = new Float32Array(data.length)
  targets.forEach((target, t) => {
    if (target === IGNORE) return
    if (target < 0 || target >= n) fail(name, `target ${target} at ${t} outside ${show(shape)}`)
    const divisor = softmaxRow(data, p, t * n, n)
    each(t, data[t * n + target] - divisor)
  })
  return p
}

/** The slope of ln softmax(logits)[target], 1 at the target minus the probabilities, times what row t's is worth. */
function passBack(logits: Tensor, p: Float32Array, targets: Int32Array, worth: (t: number) => number): void {
  const n = logits.shape.at(-1)!
  targets.forEach((target, t) => {
    if (target === IGNORE) return
    const share = worth(t)
    for (let i = t * n; i < t * n + n; i++) logits.grad[i] -= share * p[i]
    logits.grad[t * n + target] += share
  })
}

const countOf = (targets: Int32Array): number => targets.reduce((sum, t) => sum + (t === IGNORE ? 0 : 1), 0)

const CROSS_ENTROPY: Op<Int32Array> = {
  name: 'crossEntropy',
  forward([logits], targets) {
    let sum = 0
    const saved = likelihoods('crossEntropy', logits, targets, (_, logP) => (sum -= logP))
    const count = countOf(targets)
    if (count === 0)
      fail('crossEntropy', `no target of [${targets.length}] counts, logits ${show(logits.shape)}`)
    return { shape: [1], data: Float32Array.of(sum / count), saved }
  },
  backward({ grad, saved }, [logits], targets) {
    const share = -grad[0] / countOf(targets)
    passBack(logits, saved, targets, () => share)
  },
}
/** Mean over the rows of −ln softmax(logits)[target], in nats. logits […, n], targets one a row, in 0…n−1
 *  or IGNORE → [1]. Throws RangeError on misfit, a target out of range, or none that counts. */
export const crossEntropy = (logits: Tensor, targets: Numbers): Tensor =>
  apply(CROSS_ENTROPY, [logits], wholeNumbers('crossEntropy', targets))

const LOG_PROBABILITY: Op<Int32Array> = {
  name: 'logProbability',
  forward([logits], targets) {
    const length = logits.shape.at(-2) ?? 1
    const sums = new Float64Array(Math.ceil(targets.length / length))
    const saved = likelihoods(
      'logProbability',
      logits,
      targets,
      (t, logP) => (sums[Math.floor(t / length)] += logP),
    )
    return { shape: [sums.length], data: Float32Array.from(sums), saved }
  },
  backward({ grad, saved }, [logits], targets) {
    const length = logits.shape.at(-2) ?? 1
    passBack(logits, saved, targets, (t) => grad[Math.floor(t / length)])
  },
}
/** Log-probability of whole sequences: the sum of ln softmax(logits)[target] over each one's rows, in nats. logits
 *  […, length, n], targets one a row, in 0…n−1 or IGNORE (counting 0) → [sequences]. Throws RangeError on misfit or a
 *  target out of range. */
export const logProbability = (logits: Tensor, targets: Numbers): Tensor =>
  apply(LOG_PROBABILITY, [logits], wholeNumbers('logProbability', targets))
