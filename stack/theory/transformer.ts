import { gelu } from './activations'
import { multiHead, type Attended, type AttentionWeights } from './attention'
import { layerNorm } from './norm'
import { addMatrices, matmul, type Matrix, type Vector } from './vectors'

/** Weights of a block without biases or gains: attention's four, then the small network's way up and down. */
export interface BlockWeights extends AttentionWeights {
  /** [width, hidden] */
  up: Matrix
  /** [hidden, width] */
  down: Matrix
}

export interface BlockOptions {
  heads: number
  causal?: boolean
  norm?: (x: Vector) => Vector
  activation?: (x: number) => number
}

/** The residual stream through a block: output = input + attended + computed. All [n, width]. */
export interface BlockTrace {
  input: Matrix
  /** What attention adds. */
  attended: Matrix
  /** input + attended. */
  middle: Matrix
  /** What the small network adds. */
  computed: Matrix
  output: Matrix
  /** Each head's scores and weights. */
  heads: Attended[]
}

/**
 * One transformer block, norm first: x + attention(norm(x)), then + network(norm(·)). x [n, width]. Throws RangeError
 * on misfit. Vaswani et al. 2017; the norm goes first since Radford et al. 2019 (GPT-2).
 */
export function block(input: Matrix, w: BlockWeights, options: BlockOptions): BlockTrace {
  const { heads, causal = true, norm = layerNorm, activation = gelu } = options
  const normed = (x: Matrix): Matrix => x.map((row) => norm(row))
  const attention = multiHead(normed(input), w, heads, { causal })
  const middle = addMatrices(input, attention.output)
  const hidden = matmul(normed(middle), w.up).map((row) => row.map((h) => activation(h)))
  const computed = matmul(hidden, w.down)
  const output = addMatrices(middle, computed)
  return { input, attended: attention.output, middle, computed, output, heads: attention.heads }
}

/** A stack of blocks, each reading what the one before wrote. x [n, width] → the trace of every block. */
export function transformer(input: Matrix, blocks: BlockWeights[], options: BlockOptions): BlockTrace[] {
  const traces: BlockTrace[] = []
  for (const weights of blocks) traces.push(block(traces.at(-1)?.output ?? input, weights, options))
  return traces
}
