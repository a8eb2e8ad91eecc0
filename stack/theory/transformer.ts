import { gelu } from './activations'
import { multiHead, type AttentionResult, type AttentionWeights } from './attention'
import { layerNorm } from './norm'
import { addMatrices, matmul, type Matrix, type Vector } from './vectors'

/** Attention's four weights, and the plain network's: up [width, hidden], down [hidden, width]. No biases or gains. */
export type BlockWeights = AttentionWeights & Record<'up' | 'down', Matrix>

/** causal (default true), norm (layerNorm) and activation (gelu) as in GPT-2 unless given. */
export interface TransformerOptions {
  heads: number
  causal?: boolean
  norm?: (x: Vector) => Vector
  activation?: (x: number) => number
}

/** The residual stream through a block, all [n, width]: middle = input + attended, output = middle + computed. */
export type BlockTrace = Record<TracePoint, Matrix> & { heads: AttentionResult[] }
type TracePoint = 'input' | 'attended' | 'middle' | 'computed' | 'output'

/** One transformer block, norm first: x + attention(norm(x)), then + network(norm(·)). x [n, width]. Throws RangeError
 *  on misfit. Vaswani et al. 2017; the norm goes first since Radford et al. 2019 (GPT-2). */
export function block(input: Matrix, w: BlockWeights, options: TransformerOptions): BlockTrace {
  const { causal = true, norm = layerNorm, activation = gelu } = options
  const normed = (x: Matrix): Matrix => x.map((row) => norm(row))
  const { output: attended, heads } = multiHead(normed(input), w, options.heads, { causal })
  const middle = addMatrices(input, attended)
  const hidden = matmul(normed(middle), w.up).map((row) => row.map((h) => activation(h)))
  const computed = matmul(hidden, w.down)
  return { input, attended, middle, computed, output: addMatrices(middle, computed), heads }
}

/** A stack of blocks, each reading what the one before wrote. x [n, width] → the trace of every block. */
export function transformer(
  input: Matrix,
  blocks: BlockWeights[],
  options: TransformerOptions,
): BlockTrace[] {
  const traces: BlockTrace[] = []
  for (const weights of blocks) traces.push(block(traces.at(-1)?.output ?? input, weights, options))
  return traces
}
