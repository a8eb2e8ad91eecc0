import { fail } from './check'
import { softmax } from './probability'
import { matmul, scale, shape, transpose, type Matrix } from './vectors'

export interface Attended {
  /** What each token takes home, [n, e]. */
  output: Matrix
  /** Row i: how much token i looks at each token; each row sums to 1. [n, m]. */
  weights: Matrix
  /** QKᵀ/√d before softmax; −∞ where the mask hides. [n, m]. */
  scores: Matrix
}

/**
 * Scaled dot-product attention softmax(QKᵀ/√d)V. q [n, d], k [m, d], v [m, e]; `causal` hides from token i all after
 * it and needs n = m. Throws RangeError on misfit. Vaswani et al. 2017.
 */
export function attention(q: Matrix, k: Matrix, v: Matrix, { causal = false } = {}): Attended {
  const [n, d] = shape(q, 'attention')
  const [m, dk] = shape(k, 'attention')
  const [mv, e] = shape(v, 'attention')
  if (d !== dk || m !== mv || (causal && n !== m))
    fail('attention', `q [${n}, ${d}], k [${m}, ${dk}], v [${mv}, ${e}]${causal ? ', causal' : ''}`)
  const scores = matmul(q, transpose(k)).map((row, i) =>
    scale(row, 1 / Math.sqrt(d)).map((score, j) => (causal && j > i ? -Infinity : score)),
  )
  const weights = scores.map((row) => softmax(row))
  return { output: matmul(weights, v), weights, scores }
}

/** Projections of x for multi-head attention, each [width, width], used as x·W. */
export interface AttentionWeights {
  wq: Matrix
  wk: Matrix
  wv: Matrix
  wo: Matrix
}

/** Columns from…to of a matrix. */
const columns = (a: Matrix, from: number, to: number): Matrix => a.map((row) => row.slice(from, to))

/**
 * Multi-head attention: every head attends in its own width/heads columns, side by side, then ·wo. x [n, width] →
 * output [n, width] and what each head did. Throws RangeError if heads does not divide width. Vaswani et al. 2017.
 */
export function multiHead(x: Matrix, w: AttentionWeights, heads: number, { causal = false } = {}) {
  const [q, k, v] = [w.wq, w.wk, w.wv].map((weight) => matmul(x, weight))
  const width = q[0].length
  if (!(heads >= 1) || width % heads !== 0)
    fail('multiHead', `${heads} heads do not divide [${x.length}, ${width}]`)
  const size = width / heads
  const each = Array.from({ length: heads }, (_, h) => {
    const [qh, kh, vh] = [q, k, v].map((a) => columns(a, h * size, (h + 1) * size))
    return attention(qh, kh, vh, { causal })
  })
  const joined = x.map((_, i) => each.flatMap((head) => head.output[i]))
  return { output: matmul(joined, w.wo), heads: each }
}
