import { fail, type Numbers } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'
import { packed } from './views'

/** A target that is not counted: the padding after a short text. */
export const IGNORE = -1

/** p ← softmax of the n logits at `at`; the largest is taken off first so that exp cannot overflow. */
function row(logits: Float32Array, p: Float32Array, at: number, n: number): void {
  let max = -Infinity
  let sum = 0
  for (let i = at; i < at + n; i++) if (logits[i] > max) max = logits[i]
  for (let i = at; i < at + n; i++) sum += p[i] = Math.exp(logits[i] - max)
  for (let i = at; i < at + n; i++) p[i] /= sum
}

const SOFTMAX: Op = {
  name: 'softmax',
  shape: ([x]) => x.shape,
  forward(y) {
    const n = y.shape[y.shape.length - 1]
    for (let at = 0; at < y.data.length; at += n) row(y.inputs[0].data, y.data, at, n)
  },
  backward(y) {
    const n = y.shape[y.shape.length - 1]
    for (let at = 0; at < y.data.length; at += n) {
      let mean = 0
      for (let i = at; i < at + n; i++) mean += y.data[i] * y.grad[i]
      for (let i = at; i < at + n; i++) y.inputs[0].grad[i] += y.data[i] * (y.grad[i] - mean)
    }
  },
}

/** Softmax over the last axis. logits […, n] → […, n], each row summing to 1. Bridle 1990. */
export const softmax = (logits: Tensor): Tensor => apply(SOFTMAX, packed(logits))
/** Saved: the probabilities, then how many targets count. */
const CROSS_ENTROPY: Op = {
  name: 'crossEntropy',
  shape([{ shape }], targets) {
    if (targets.length !== sizeOf(shape) / shape.at(-1)!)
      fail('crossEntropy', `logits ${show(shape)}, targets [${targets.length}]`)
    return [1]
  },
  saves: (y) => y.inputs[0].data.length + 1,
  forward({ inputs: [x], ids, saved: p, data }) {
    const n = x.shape[x.shape.length - 1]
    let sum = 0
    let count = 0
    for (let t = 0; t < ids.length; t++) {
      if (ids[t] === IGNORE) continue
      if (ids[t] < 0 || ids[t] >= n) fail('crossEntropy', `target ${ids[t]} at ${t} outside ${show(x.shape)}`)
      row(x.data, p, t * n, n)
      // Clipped at the smallest normal float32, so that a hopeless logit costs 87 nats and not infinity.
      sum -= Math.log(Math.max(p[t * n + ids[t]], 1.2e-38))
      count++
    }
    if (count === 0) fail('crossEntropy', `no target of [${ids.length}] counts, logits ${show(x.shape)}`)
    data[0] = sum / (p[p.length - 1] = count)
  },
  backward({ inputs: [x], ids, saved: p, grad }) {
    const n = x.shape[x.shape.length - 1]
    const share = grad[0] / p[p.length - 1]
    for (let t = 0; t < ids.length; t++) {
      if (ids[t] === IGNORE) continue
      for (let i = t * n; i < t * n + n; i++) x.grad[i] += share * p[i]
      x.grad[t * n + ids[t]] -= share
    }
  },
}

/** Mean over the rows of −ln softmax(logits)[target], in nats. logits […, n], targets one a row, in 0…n−1
 *  or IGNORE → [1]. Throws RangeError on misfit, a target out of range, or none that counts. */
export const crossEntropy = (logits: Tensor, targets: Numbers): Tensor =>
  apply(CROSS_ENTROPY, packed(logits), undefined, undefined, targets)
