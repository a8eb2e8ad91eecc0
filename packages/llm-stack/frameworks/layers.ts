import { fail, type Numbers } from '../theory'
import type { Tensor } from './autograd'
import { full, randn, uniform } from './init'
import { module, type Module } from './module'
import * as ops from './ops'

interface LayerOptions {
  /** Adds a bias (default true). */
  bias?: boolean
  /** Deviation of the initial weights (default 1/√inputs). */
  std?: number
}
/** Options of a linear layer. */
export interface LinearOptions extends LayerOptions {
  /** A weight [outputs, inputs] to share, as the first and last layer of a language model do. Press & Wolf 2017. */
  weight?: Tensor
}

/** Linear layer x·weightᵀ + bias. […, inputs] → […, outputs]. */
export function Linear(inputs: number, outputs: number, options: LinearOptions = {}) {
  const weight = options.weight ?? randn([outputs, inputs], options.std ?? 1 / Math.sqrt(inputs))
  const bias = options.bias === false ? undefined : full([outputs], 0)
  return module({ weight, bias }, (x: Tensor) => ops.linear(x, weight, bias))
}

/** Embedding table of `count` ids: ids [n] → [n, width], or with the length of a sequence [n / length, length, width].
 *  `std`: deviation of the initial weights (default 1). */
export function Embedding(count: number, width: number, { std = 1 } = {}) {
  const weight = randn([count, width], std)
  return module({ weight }, (ids: Numbers, length?: number) => ops.embedding(weight, ids, length))
}

/** Layer norm with gain and bias, or with `affine: false` neither. […, width] → the same. `eps`: default 1e-5. */
export function LayerNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const [gain, bias] = affine ? [full([width], 1), full([width], 0)] : []
  return module({ gain, bias }, (x: Tensor) => ops.layerNorm(x, gain, bias, eps))
}

/** RMS norm with gain, or with `affine: false` without. […, width] → the same. `eps`: default 1e-5. */
export function RMSNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const gain = affine ? full([width], 1) : undefined
  return module({ gain }, (x: Tensor) => ops.rmsNorm(x, gain, eps))
}

/** Dropout while `training`, from the global random numbers; else, or at rate 0, x itself. […] → the same. */
export function Dropout(rate: number): Module<[Tensor]> {
  const layer: Module<[Tensor]> = module({}, (x: Tensor) =>
    layer.training && rate !== 0 ? ops.dropout(x, rate, uniform) : x,
  )
  return layer
}

/** Options of self-attention. */
export interface AttentionOptions extends LayerOptions {
  /** Heads of the queries; divides the width. */
  heads: number
  /** Heads of keys and values, each shared by heads/kvHeads of the queries' (default heads). */
  kvHeads?: number
  /** Masks later positions (default true). */
  causal?: boolean
  /** Rotates queries and keys by their positions (default false). */
  rotary?: boolean
}
/** Options of an MLP. */
export interface MLPOptions extends LayerOptions {
  /** Width of the hidden layer (default 4·width). */
  hidden?: number
  /** Activation, elementwise (default `gelu`). */
  activation?: (x: Tensor) => Tensor
  /** Multiplies the activations by a second projection of x, as SwiGLU does (default false). */
  gated?: boolean
}
/** Options of a transformer block. */
export interface BlockOptions extends AttentionOptions, MLPOptions {
  /** Creates each norm (default `LayerNorm`). */
  norm?: (width: number) => Module<[Tensor]>
  /** Dropout rate of what is added to the residual stream (default 0). */
  dropout?: number
}

/** Keys and values of earlier positions, which need not be computed again. */
export interface PastKeyValues {
  /** Number of positions. */
  readonly length: number
  /** Appends keys and values of the next n positions, each […, n, width] → those of all positions, [keys, values].
   *  `owner` identifies the attention layer. */
  extend(owner: object, keys: Tensor, values: Tensor): Tensor[]
}

/** Multi-head self-attention, one Linear for queries, keys and values. […, length, width] → the same. With a past, x
 *  follows the positions in it, and attends to them too. Throws RangeError if the heads do not divide the width. */
export function Attention(width: number, options: AttentionOptions) {
  const { heads, kvHeads = heads, causal = true, rotary: useRotary = false, bias, std } = options
  if (width % heads !== 0) fail('Attention', `${heads} heads do not divide width ${width}`)
  const kvWidth = (width / heads) * kvHeads
  const qkv = Linear(width, width + 2 * kvWidth, { bias, std })
  const out = Linear(width, width, { bias, std })
  return module({ qkv, out }, (x: Tensor, past?: PastKeyValues) => {
    const projected = qkv(x)
    const start = past?.length ?? 0
    let q = ops.columns(projected, 0, width)
    let k = ops.columns(projected, width, width + kvWidth)
    let v = ops.columns(projected, width + kvWidth, width + 2 * kvWidth)
    if (useRotary) q = ops.rotary(q, { heads, start })
    if (useRotary) k = ops.rotary(k, { heads: kvHeads, start })
    if (past) [k, v] = past.extend(qkv, k, v)
    return out(ops.attention(q, k, v, { heads, kvHeads, causal }))
  })
}

/** Multi-layer perceptron down(activation(up(x))), or gated down(activation(gate(x))·up(x)), Shazeer 2020. […, width]
 *  → the same. */
export function MLP(width: number, options: MLPOptions = {}) {
  const { hidden = 4 * width, activation = ops.gelu, gated = false, bias, std } = options
  const gate = gated ? Linear(width, hidden, { bias, std }) : undefined
  const up = Linear(width, hidden, { bias, std })
  const down = Linear(hidden, width, { bias, std })
  return module({ gate, up, down }, (x: Tensor) =>
    down(gate ? ops.mul(activation(gate(x)), up(x)) : activation(up(x))),
  )
}

/** A pre-norm transformer block: x + attention(norm(x)), then + mlp(norm(·)). […, length, width] → the same; a past
 *  as in `Attention`, which also throws. */
export function Block(width: number, options: BlockOptions) {
  const { norm = LayerNorm, dropout = 0 } = options
  const [norm1, norm2] = [norm(width), norm(width)]
  const [attention, mlp] = [Attention(width, options), MLP(width, options)]
  const drop = Dropout(dropout)
  return module({ norm1, attention, norm2, mlp, drop }, (x: Tensor, past?: PastKeyValues) => {
    const middle = ops.add(x, drop(attention(norm1(x), past)))
    return ops.add(middle, drop(mlp(norm2(middle))))
  })
}
