import { fail, type Numbers } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

/** A target that is not counted: the padding after a short text. */
export const IGNORE = -1

/** p ← softmax of n logits at `at`; the largest is taken off first so that exp cannot overflow. */
export function softmaxRow(logits: Float32Array, p: Float32Array, at: number, n: number): void {
  let max = -Infinity
  for (let i = at; i < at + n; i++) if (logits[i] > max) max = logits[i]
  let sum = 0
  for (let i = at; i < at + n; i++) sum += p[i] = Math.exp(logits[i] - max)
  const inverse = 1 / sum
  for (let i = at; i < at + n; i++) p[i] *= inverse
}

const SOFTMAX: Op = {
  name: 'softmax',
  shape: ([x]) => x.shape,
  forward(y) {
    const n = y.shape[y.shape.length - 1]
    for (let at = 0; at < y.data.length; at += n) softmaxRow(y.inputs[0].data, y.data, at, n)
  },
  backward(y) {
    const n = y.shape[y.shape.length - 1]
    const { grad } = y.inputs[0]
    for (let at = 0; at < y.data.length; at += n) {
      let mean = 0
      for (let i = at; i < at + n; i++) mean += y.data[i] * y.grad[i]
      for (let i = at; i < at + n; i++) grad[i] += y.data[i] * (y.grad[i] - mean)
    }
  },
}

/** Softmax over the last axis. logits […, n] → […, n], each row summing to 1. Bridle 1990. */
export const softmax = (logits: Tensor): Tensor => apply(SOFTMAX, packed(logits))

/** Saved: the probabilities, then how many targets count. */
const CROSS_ENTROPY: Op = {
  name: 'crossEntropy',
  shape([x], targets) {
    const rows = x.data.length / x.shape[x.shape.length - 1]
    if (targets.length !== rows) fail('crossEntropy', `logits ${show(x.shape)}, targets [${targets.length}]`)
    return [1]
  },
  saves: (y) => y.inputs[0].data.length + 1,
  forward(y) {
    const [x, p, targets] = [y.inputs[0], y.saved, y.ids]
    const n = x.shape[x.shape.length - 1]
    let sum = 0
    let count = 0
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row]
      if (target === IGNORE) continue
      if (target < 0 || target >= n)
        fail('crossEntropy', `target ${target} at ${row} outside logits ${show(x.shape)}`)
      softmaxRow(x.data, p, row * n, n)
      // Clipped at the smallest normal float32, so that a hopeless logit costs 87 nats and not infinity.
      sum -= Math.log(Math.max(p[row * n + target], 1.2e-38))
      count++
    }
    if (count === 0)
      fail('crossEntropy', `no target of [${targets.length}] counts for logits ${show(x.shape)}`)
    p[p.length - 1] = count
    y.data[0] = sum / count
  },
  backward(y) {
    const [x, p, targets] = [y.inputs[0], y.saved, y.ids]
    const n = x.shape[x.shape.length - 1]
    const share = y.grad[0] / p[p.length - 1]
    for (let row = 0; row < targets.length; row++) {
      if (targets[row] === IGNORE) continue
      for (let i = row * n; i < row * n + n; i++) x.grad[i] += share * p[i]
      x.grad[row * n + targets[row]] -= share
    }
  },
}

/**
 * Mean over the rows of −ln softmax(logits)[target], in nats. logits […, n], targets one a row, in 0…n−1 or IGNORE
 * → [1]. Throws RangeError on misfit, a target out of range, or none that counts.
 */
export const crossEntropy = (logits: Tensor, targets: Numbers): Tensor =>
  apply(CROSS_ENTROPY, packed(logits), undefined, undefined, targets)
