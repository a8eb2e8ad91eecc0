import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { rowwise } from './views'

/** Walks over sequences, heads and queries; for each, forward fills `y.data`, backward the inputs' `grad`. */
function attend(y: Tensor, causal: boolean, back: boolean): void {
  const [q, k, v] = y.inputs
  const { data: Y, saved: P, grad: G, n: heads } = y
  const { data: Q, grad: dQ } = q
  const { data: K, grad: dK } = k
  const { data: V, grad: dV } = v
  const axis = y.shape.length - 1
  const [length, width] = [y.shape[axis - 1], y.shape[axis]]
  const [qr, kr, vr] = [q.strides[axis - 1], k.strides[axis - 1], v.strides[axis - 1]]
  const size = width / heads
  const root = 1 / Math.sqrt(size)
  for (let first = 0, w = 0; first * width < Y.length; first += length)
    for (let h = 0; h < heads; h++)
      for (let i = 0; i < length; i++, w += length) {
        const seen = w + (causal ? i + 1 : length) // this query's weights lie in P from w to here
        const yi = (first + i) * width + h * size
        const qi = q.offset + (first + i) * qr + h * size
        const k0 = k.offset + first * kr + h * size
        const v0 = v.offset + first * vr + h * size
        if (back) {
          let mean = 0 // of the weights' slopes; Σ pⱼ g·vⱼ is g·y
          for (let d = 0; d < size; d++) mean += G[yi + d] * Y[yi + d]
          for (let j = w, kj = k0, vj = v0; j < seen; j++, kj += kr, vj += vr) {
            let slope = 0
            for (let d = 0; d < size; d++) slope += G[yi + d] * V[vj + d]
            slope = P[j] * (slope - mean) * root
            if (v.requiresGrad) for (let d = 0; d < size; d++) dV[vj + d] += P[j] * G[yi + d]
            if (q.requiresGrad) for (let d = 0; d < size; d++) dQ[qi + d] += slope * K[kj + d]
            if (k.requiresGrad) for (let d = 0; d < size; d++) dK[kj + d] += slope * Q[qi + d]
          }
          continue
        }
        let max = -Infinity
        for (let j = w, kj = k0; j < seen; j++, kj += kr) {
          let score = 0
          for (let d = 0; d < size; d++) score += Q[qi + d] * K[kj + d]
          P[j] = score *= root
          if (score > max) max = score
        }
        let sum = 0
        for (let j = w; j < seen; j++) sum += P[j] = Math.exp(P[j] - max)
        for (let d = 0; d < size; d++) Y[yi + d] = 0
        for (let j = w, vj = v0; j < seen; j++, vj += vr) {
          P[j] /= sum
          for (let d = 0; d < size; d++) Y[yi + d] += P[j] * V[vj + d]
        }
      }
}

const op = (causal: boolean): Op => ({
  name: 'attention',
  shape(qkv, _, heads) {
    const [q, k, v] = qkv.map((t) => show(t.shape))
    if (q !== k || q !== v || qkv[0].shape.length < 2)
      fail('attention', `q ${q}, k ${k}, v ${v} must be of one shape […, length, width]`)
    if (!(heads >= 1) || qkv[0].shape.at(-1)! % heads) fail('attention', `${heads} heads do not divide ${q}`)
    return qkv[0].shape
  },
  saves: (y) => (y.data.length / y.shape.at(-1)!) * y.n * y.shape.at(-2)!,
  forward: (y) => attend(y, causal, false),
  backward: (y) => attend(y, causal, true),
})
const [CAUSAL, FULL] = [op(true), op(false)]
/** Multi-head attention softmax(QKᵀ/√d)V, each head in its own columns. q, k, v […, length, width] → the same;
 *  `causal` hides what comes after. The weights are in the result's `saved`, [sequences, heads, length, length].
 *  Throws RangeError if the shapes differ or heads does not divide width. Vaswani et al. 2017. */
export const attention = (q: Tensor, k: Tensor, v: Tensor, heads = 1, causal = true): Tensor =>
  apply(causal ? CAUSAL : FULL, rowwise(q), rowwise(k), rowwise(v), undefined, heads)
