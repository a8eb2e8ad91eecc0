import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

let slopes = new Float64Array(64)

/** Attention of `y.n` heads over sequences. Saved: the weights, [sequences, heads, length, length]. */
function attending(causal: boolean): Op {
  return {
    name: 'attention',
    shape([q, k, v], _, heads) {
      const shapes = [q, k, v].map((t) => show(t.shape))
      if (q.shape.length < 2 || shapes.some((shape) => shape !== shapes[0]))
        fail(
          'attention',
          `q ${shapes[0]}, k ${shapes[1]}, v ${shapes[2]} must be of one shape […, length, width]`,
        )
      if (!(heads >= 1) || q.shape.at(-1)! % heads !== 0)
        fail('attention', `${heads} heads do not divide ${shapes[0]}`)
      return q.shape
    },
    saves: (y) => (y.data.length / y.shape.at(-1)!) * y.n * y.shape.at(-2)!,
    forward(y) {
      const [q, k, v] = [y.inputs[0], y.inputs[1], y.inputs[2]]
      const axes = y.shape.length
      const [length, width, heads] = [y.shape[axes - 2], y.shape[axes - 1], y.n]
      const [qr, kr, vr] = [q.strides[axes - 2], k.strides[axes - 2], v.strides[axes - 2]]
      const size = width / heads
      const root = 1 / Math.sqrt(size)
      const [Q, K, V, P, Y] = [q.data, k.data, v.data, y.saved, y.data]
      let w = 0
      for (let first = 0; first * width < Y.length; first += length)
        for (let h = 0; h < heads; h++)
          for (let i = 0; i < length; i++, w += length) {
            const seen = causal ? i + 1 : length
            const qi = q.offset + (first + i) * qr + h * size
            const yi = (first + i) * width + h * size
            let max = -Infinity
            for (let j = 0, kj = k.offset + first * kr + h * size; j < seen; j++, kj += kr) {
              let score = 0
              for (let d = 0; d < size; d++) score += Q[qi + d] * K[kj + d]
              score *= root
              P[w + j] = score
              if (score > max) max = score
            }
            let sum = 0
            for (let j = 0; j < seen; j++) sum += P[w + j] = Math.exp(P[w + j] - max)
            const inverse = 1 / sum
            for (let d = 0; d < size; d++) Y[yi + d] = 0
            for (let j = 0, vj = v.offset + first * vr + h * size; j < seen; j++, vj += vr) {
              const p = (P[w + j] *= inverse)
              for (let d = 0; d < size; d++) Y[yi + d] += p * V[vj + d]
            }
          }
    },
    backward(y) {
      const [q, k, v] = [y.inputs[0], y.inputs[1], y.inputs[2]]
      const axes = y.shape.length
      const [length, width, heads] = [y.shape[axes - 2], y.shape[axes - 1], y.n]
      const [qr, kr, vr] = [q.strides[axes - 2], k.strides[axes - 2], v.strides[axes - 2]]
      const size = width / heads
      const root = 1 / Math.sqrt(size)
      const [Q, K, V, P, G] = [q.data, k.data, v.data, y.saved, y.grad]
      if (slopes.length < length) slopes = new Float64Array(length)
      let w = 0
      for (let first = 0; first * width < G.length; first += length)
        for (let h = 0; h < heads; h++)
          for (let i = 0; i < length; i++, w += length) {
            const seen = causal ? i + 1 : length
            const qi = q.offset + (first + i) * qr + h * size
            const gi = (first + i) * width + h * size
            let mean = 0
            for (let j = 0, vj = v.offset + first * vr + h * size; j < seen; j++, vj += vr) {
              let slope = 0
              for (let d = 0; d < size; d++) slope += G[gi + d] * V[vj + d]
              if (v.requiresGrad) for (let d = 0; d < size; d++) v.grad[vj + d] += P[w + j] * G[gi + d]
              slopes[j] = slope
              mean += P[w + j] * slope
            }
            for (let j = 0, kj = k.offset + first * kr + h * size; j < seen; j++, kj += kr) {
              const slope = P[w + j] * (slopes[j] - mean) * root
              if (q.requiresGrad) for (let d = 0; d < size; d++) q.grad[qi + d] += slope * K[kj + d]
              if (k.requiresGrad) for (let d = 0; d < size; d++) k.grad[kj + d] += slope * Q[qi + d]
            }
          }
    },
  }
}

const CAUSAL = attending(true)
const FULL = attending(false)

/** Whether the rows of x, of its last axis, lie evenly apart: true of packed tensors and of their `columns`. */
function even(x: Tensor): boolean {
  const last = x.shape.length - 1
  return (
    x.strides[last] === 1 &&
    x.shape.every(
      (_, axis) => axis >= last - 1 || x.strides[axis] === x.strides[axis + 1] * x.shape[axis + 1],
    )
  )
}
const rows = (x: Tensor): Tensor => (even(x) ? x : packed(x))

/**
 * Multi-head scaled dot-product attention, softmax(QKᵀ/√d)V in each head's own columns. q, k, v […, length, width] of
 * one shape → the same; `causal` hides what comes after. Its weights are in the result's `saved`. Throws RangeError
 * on misfit or if heads does not divide width. Vaswani et al. 2017.
 */
export const attention = (q: Tensor, k: Tensor, v: Tensor, heads = 1, causal = true): Tensor =>
  apply(causal ? CAUSAL : FULL, rows(q), rows(k), rows(v), undefined, heads)
