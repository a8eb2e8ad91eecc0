import { fail } from '../../theory'
import { apply, formatShape, type Op, type Tensor } from '../autograd'
import { gemm } from '../gemm'
import { MatrixView } from '../matrix-view'
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

/** One head of one sequence: where its parts begin. */
interface HeadOffsets {
  /** First query in q, and its result in the output. */
  query: number
  /** First key in k, and first value in v. */
  key: number
  /** First attention weight: [queries, keys]. */
  weight: number
}

/** Sizes of all heads. */
interface HeadSizes {
  heads: readonly HeadOffsets[]
  queries: number
  keys: number
  /** Numbers of a head in a row. */
  size: number
  causal: boolean
}

/** Every head of every sequence. Throws RangeError if shapes do not fit. */
function headsOf([q, k, v]: Tensor[], options: Required<AttentionOpOptions>): HeadSizes {
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
  const offsets: HeadOffsets[] = []
  for (let s = 0; s < q.data.length / (queries * width); s++)
    for (let h = 0; h < heads; h++) {
      const key = s * keys * kvWidth + Math.floor((h * kvHeads) / heads) * size
      offsets.push({ query: s * queries * width + h * size, key, weight: offsets.length * queries * keys })
    }
  return { heads: offsets, queries, keys, size, causal }
}

const ATTENTION: Op<HeadSizes> = {
  name: 'attention',
  forward([{ data: Q, shape }, { data: K, shape: kvShape }, { data: V }], sizes) {
    const { heads, queries, keys, size, causal } = sizes
    const [row, kvRow] = [shape.at(-1)!, kvShape.at(-1)!]
    const [scaled, sqrtSize] = [Q.slice(), Math.sqrt(size)]
    for (let i = 0; i < Q.length; i++) scaled[i] /= sqrtSize
    const data = new Float32Array(Q.length)
    const P = new Float32Array(heads.length * queries * keys)
    for (const { query, key, weight } of heads) {
      const weights = new MatrixView(P, queries, keys, keys, 1, weight)
      const keysOfHead = new MatrixView(K, keys, size, kvRow, 1, key)
      gemm(new MatrixView(scaled, queries, size, row, 1, query), keysOfHead.transposed(), weights)
      for (let i = 0, at = weight; i < queries; i++, at += keys) {
        const visible = causal ? keys - queries + i + 1 : keys
        softmaxRow(P, P, at, visible)
        P.fill(0, at + visible, at + keys)
      }
      gemm(
        weights,
        new MatrixView(V, keys, size, kvRow, 1, key),
        new MatrixView(data, queries, size, row, 1, query),
      )
    }
    return { shape, data, saved: P }
  },
  backward({ data: Y, grad: dY, saved: P }, [q, k, v], { heads, queries, keys, size }) {
    const [row, kvRow] = [q.shape.at(-1)!, k.shape.at(-1)!]
    const scale = 1 / Math.sqrt(size)
    const slopes = new Float32Array(queries * keys)
    const dS = new MatrixView(slopes, queries, keys)
    for (const { query, key, weight } of heads) {
      const weights = new MatrixView(P, queries, keys, keys, 1, weight)
      const ofQuery = (data: Float32Array) => new MatrixView(data, queries, size, row, 1, query)
      const ofKey = (data: Float32Array) => new MatrixView(data, keys, size, kvRow, 1, key)
      slopes.fill(0)
      gemm(ofQuery(dY), ofKey(v.data).transposed(), dS) // ∂p = ∂y·vᵀ
      for (let i = 0, at = 0; i < queries; i++) {
        let mean = 0 // Σ pⱼ∂pⱼ, which equals ∂y·y
        for (let d = query + i * row, end = d + size; d < end; d++) mean += dY[d] * Y[d]
        for (const end = at + keys; at < end; at++) slopes[at] = P[weight + at] * (slopes[at] - mean) * scale
      }
      if (v.requiresGrad) gemm(weights.transposed(), ofQuery(dY), ofKey(v.grad))
      if (q.requiresGrad) gemm(dS, ofKey(k.data), ofQuery(q.grad))
      if (k.requiresGrad) gemm(dS.transposed(), ofQuery(q.data), ofKey(k.grad))
    }
  },
}

/** Multi-head attention softmax(QKᵀ/√d)V, each head in its own columns. q […, n, width];
 *  k, v […, m, width·kvHeads/heads] → […, n, width]. The result's `saved` has the weights
 *  [sequences, heads, n, m]. Throws RangeError if shapes do not fit. Vaswani et al. 2017; grouped queries:
 *  Ainslie et al. 2023. */
export function attention(q: Tensor, k: Tensor, v: Tensor, options: AttentionOpOptions = {}): Tensor {
  const { heads = 1, kvHeads = heads, causal = true } = options
  return apply(ATTENTION, [q, k, v], headsOf([q, k, v], { heads, kvHeads, causal }))
}
