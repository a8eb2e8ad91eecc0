import { fail } from '../../theory'
import { apply, formatShape, type Op, type Tensor } from '../autograd'
import { gemm, View } from '../gemm'
import { isShape } from './indexing'
import { softmaxRow } from './softmax'

/** Options of the attention operation. */
export interface AttentionOpOptions {
  /** Heads of the queries (default 1). */
  heads?: number
  /** Heads of keys and values, each shared by heads/kvHeads of the queries' (default heads). */
  kvHeads?: number
  /** Masks later keys (default true); the last query is at the position of the last key. */
  causal?: boolean
}

/** One query of one head. */
interface QueryRow {
  /** Where it begins in q, and its result in the output. */
  query: number
  /** Where the head's first key begins in k, and its value in v. */
  key: number
  /** Where its attention weights begin. */
  weight: number
  /** Number of keys it attends to. */
  visible: number
}

/** Every query of every head of every sequence. Throws RangeError if shapes do not fit. */
function queryRows([q, k, v]: Tensor[], options: Required<AttentionOpOptions>): QueryRow[] {
  const { heads, kvHeads, causal } = options
  const shapes = () => `q ${formatShape(q.shape)}, k ${formatShape(k.shape)}, v ${formatShape(v.shape)}`
  const [queries, width] = q.shape.slice(-2)
  const [keys, kvWidth] = k.shape.slice(-2)
  const shapesFit = isShape(k.shape, v.shape) && isShape(k.shape, [...q.shape.slice(0, -2), keys, kvWidth])
  if (q.shape.length < 2 || !shapesFit)
    fail('attention', `${shapes()} must be […, length, width], k and v alike`)
  if (!(heads >= 1) || width % heads)
    fail('attention', `${heads} heads do not divide ${formatShape(q.shape)}`)
  if (!(kvHeads >= 1) || heads % kvHeads || kvWidth * heads !== width * kvHeads)
    fail('attention', `${shapes()} do not fit ${heads} heads and ${kvHeads} of keys and values`)
  if (causal && queries > keys) fail('attention', `${shapes()}: causal, so no more queries than keys`)
  const size = width / heads
  const rows: QueryRow[] = []
  for (let s = 0; s < q.data.length / (queries * width); s++)
    for (let h = 0; h < heads; h++)
      for (let i = 0; i < queries; i++) {
        const query = (s * queries + i) * width + h * size
        const key = s * keys * kvWidth + Math.floor((h * kvHeads) / heads) * size
        rows.push({ query, key, weight: rows.length * keys, visible: causal ? keys - queries + i + 1 : keys })
      }
  return rows
}

const ATTENTION: Op<{ rows: QueryRow[]; keys: number; size: number }> = {
  name: 'attention',
  forward([{ data: Q, shape }, { data: K, shape: kvShape }, { data: V }], { rows, keys, size }) {
    const row = kvShape.at(-1)!
    const [scaled, sqrtSize] = [Q.slice(), Math.sqrt(size)]
    for (let i = 0; i < Q.length; i++) scaled[i] /= sqrtSize
    const data = new Float32Array(Q.length)
    const P = new Float32Array(rows.length * keys)
    for (const { query, key, weight, visible } of rows) {
      const scores = new View(P, 1, visible, visible, 1, weight)
      gemm(new View(scaled, 1, size, size, 1, query), new View(K, size, visible, 1, row, key), scores)
      softmaxRow(P, P, weight, visible)
      gemm(scores, new View(V, visible, size, row, 1, key), new View(data, 1, size, size, 1, query))
    }
    return { shape, data, saved: P }
  },
  backward({ data: Y, grad: dY, saved: P }, [q, k, v], { rows, size }) {
    const { data: Q, grad: dQ } = q
    const { data: K, grad: dK } = k
    const { data: V, grad: dV } = v
    const row = k.shape.at(-1)!
    const scale = 1 / Math.sqrt(size)
    for (const { query, key, weight, visible } of rows) {
      let mean = 0 // Σ pⱼ∂pⱼ, where ∂pⱼ = ∂y·vⱼ: it equals ∂y·y
      for (let d = 0; d < size; d++) mean += dY[query + d] * Y[query + d]
      for (let j = 0, at = key; j < visible; j++, at += row) {
        const p = P[weight + j]
        let slope = 0
        for (let d = 0; d < size; d++) slope += dY[query + d] * V[at + d]
        slope = p * (slope - mean) * scale
        if (v.requiresGrad) for (let d = 0; d < size; d++) dV[at + d] += p * dY[query + d]
        if (q.requiresGrad) for (let d = 0; d < size; d++) dQ[query + d] += slope * K[at + d]
        if (k.requiresGrad) for (let d = 0; d < size; d++) dK[at + d] += slope * Q[query + d]
      }
    }
  },
}

/** Multi-head attention softmax(QKᵀ/√d)V, each head in its own columns. q […, n, width]; k, v […, m, width·kvHeads/
 *  heads] → […, n, width]. The result's `saved` has the weights, [sequences, heads, n, m]. Throws RangeError if shapes
 *  do not fit. Vaswani et al. 2017; grouped queries: Ainslie et al. 2023. */
export function attention(q: Tensor, k: Tensor, v: Tensor, options: AttentionOpOptions = {}): Tensor {
  const { heads = 1, kvHeads = heads, causal = true } = options
  const rows = queryRows([q, k, v], { heads, kvHeads, causal })
  return apply(ATTENTION, [q, k, v], { rows, keys: k.shape.at(-2)!, size: q.shape.at(-1)! / heads })
}
