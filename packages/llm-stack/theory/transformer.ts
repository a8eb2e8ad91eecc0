import { gelu } from './activations'
import { multiHead, type AttentionResult, type AttentionWeights } from './attention'
import { layerNorm } from './norm'
import { addMatrices, matmul, type Matrix, type Vector } from './vectors'

/** Weights of a block: those of attention, and of the MLP up [width, hidden], down [hidden, width]. No biases, no
 *  gains. */
export type BlockWeights = AttentionWeights & Record<'up' | 'down', Matrix>

/** Options of a block; the defaults are those of GPT-2. */
export interface TransformerOptions {
  /** Number of attention heads; divides the width. */
  heads: number
  /** Masks later tokens (default true). */
  causal?: boolean
  /** Normalises one token's vector, [width] → [width] (default `layerNorm`). */
  norm?: (x: Vector) => Vector
  /** Activation within the MLP (default `gelu`). */
  activation?: (x: number) => number
}

/** The residual stream through a block, each [n, width]: middle = input + attended, output = middle + computed. */
export type BlockTrace = Record<TracePoint, Matrix> & { heads: AttentionResult[] }
type TracePoint = 'input' | 'attended' | 'middle' | 'computed' | 'output'

/** A pre-norm transformer block: x + attention(norm(x)), then + MLP(norm(·)). input [n, width] → its trace. Throws
 *  RangeError if shapes do not fit. Vaswani et al. 2017; norm first since Radford et al. 2019 (GPT-2). */
export function block(input: Matrix, w: BlockWeights, options: TransformerOptions): BlockTrace {
  const { causal = true, norm = layerNorm, activation = gelu } = options
  const normed = (x: Matrix): Matrix => x.map((row) => norm(row))
  const { output: attended, heads } = multiHead(normed(input), w, options.heads, { causal })
  const middle = addMatrices(input, attended)
  const hidden = matmul(normed(middle), w.up).map((row) => row.map((h) => activation(h)))
  const computed = matmul(hidden, w.down)
  return { input, attended, middle, computed, output: addMatrices(middle, computed), heads }
}

/** A stack of blocks, each on the output of the one before. x [n, width] → the trace of every block. Throws
 *  RangeError as `block`. */
export function transformer(x: Matrix, blocks: BlockWeights[], options: TransformerOptions): BlockTrace[] {
  const traces: BlockTrace[] = []
  for (const weights of blocks) traces.push(block(traces.at(-1)?.output ?? x, weights, options))
  return traces
}
