import { fail } from './assert'
import { softmax } from './probability'
import { matmul, scale, shape, transpose, type Matrix } from './vectors'

/** What one head computes. */
export interface AttentionResult {
  /** [n, e]: for each token, the weighted mean of the values. */
  output: Matrix
  /** [n, m]: row i is how much token i attends to each of m tokens; it sums to 1. */
  weights: Matrix
}

/** Scaled dot-product attention softmax(QKᵀ/√d)V. q [n, d], k [m, d], v [m, e] → output [n, e], weights [n, m].
 *  `causal` (default false) masks for each token those after it, and needs n = m. Throws RangeError if shapes do not
 *  fit. Vaswani et al. 2017. */
export function attention(q: Matrix, k: Matrix, v: Matrix, { causal = false } = {}): AttentionResult {
  const [[n, d], [m, dk], [mv, e]] = [q, k, v].map((a) => shape(a, 'attention'))
  if (d !== dk || m !== mv || (causal && n !== m))
    fail('attention', `q [${n}, ${d}], k [${m}, ${dk}], v [${mv}, ${e}]${causal ? ', causal' : ''}`)
  // #region attention
  const scores = matmul(q, transpose(k)).map((row) => scale(row, 1 / Math.sqrt(d)))
  const masked = scores.map((row, i) => row.map((score, j) => (causal && j > i ? -Infinity : score)))
  const weights = masked.map((row) => softmax(row))
  const output = matmul(weights, v)
  // #endregion attention
  return { output, weights }
}

/** Weights of multi-head attention for queries, keys, values and output, each [width, width], used as x·W. */
export type AttentionWeights = Record<'wq' | 'wk' | 'wv' | 'wo', Matrix>

/** Multi-head attention: each head attends in its own width/headCount columns; the outputs, side by side, are
 *  multiplied by wo. x [n, width] → output [n, width], and the result of each head. `causal` as in `attention`.
 *  Throws RangeError if headCount does not divide width. Vaswani et al. 2017. */
export function multiHead(x: Matrix, w: AttentionWeights, headCount: number, { causal = false } = {}) {
  const projected = [w.wq, w.wk, w.wv].map((weight) => matmul(x, weight))
  const width = projected[0][0].length
  if (!(headCount >= 1) || width % headCount)
    fail('multiHead', `${headCount} heads do not divide [${x.length}, ${width}]`)
  const size = width / headCount
  const heads = Array.from({ length: headCount }, (_, h) => {
    const [q, k, v] = projected.map((a) => a.map((row) => row.slice(h * size, (h + 1) * size)))
    return attention(q, k, v, { causal })
  })
  const concatenated = x.map((_, i) => heads.flatMap((head) => head.output[i]))
  return { output: matmul(concatenated, w.wo), heads }
}
