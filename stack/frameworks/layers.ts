import { fail, type Numbers } from '../theory'
import type { Tensor } from './autograd'
import { full, randn, uniform } from './init'
import { module, type Module } from './module'
import * as ops from './ops'

/** Biases (default true); deviation of the starting weights (1/√inputs); or a weight to share, as between the first and
 *  the last layer of a language model (Press & Wolf 2017). */
export type LinearOptions = { bias?: boolean; std?: number; weight?: Tensor }

/** x·weightᵀ + bias. […, inputs] → […, outputs]. */
export function Linear(inputs: number, outputs: number, options: LinearOptions = {}) {
  const weight = options.weight ?? randn([outputs, inputs], options.std ?? inputs ** -0.5)
  const bias = options.bias === false ? undefined : full([outputs], 0)
  return module({ weight, bias }, (x: Tensor) => ops.linear(x, weight, bias))
}

/** A row of `width` numbers for each of `count` ids. ids [n], length? → [n, width] or [n / length, length, width]. */
export function Embedding(count: number, width: number, { std = 1 } = {}) {
  const weight = randn([count, width], std)
  return module({ weight }, (ids: Numbers, length?: number) => ops.embedding(weight, ids, length))
}

/** Layer norm with gain and bias, or (`affine: false`) neither. […, width] → the same. */
export function LayerNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const [gain, bias] = affine ? [full([width], 1), full([width], 0)] : []
  return module({ gain, bias }, (x: Tensor) => ops.layerNorm(x, gain, bias, eps))
}

/** RMS norm with gain, or (`affine: false`) without. […, width] → the same. */
export function RMSNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const gain = affine ? full([width], 1) : undefined
  return module({ gain }, (x: Tensor) => ops.rmsNorm(x, gain, eps))
}

/** Dropout while training; in use, or at rate 0, x itself. Draws from the numbers `manualSeed` starts. […] → the same. */
export function Dropout(rate: number): Module<[Tensor]> {
  const layer: Module<[Tensor]> = module({}, (x: Tensor) =>
    layer.training && rate !== 0 ? ops.dropout(x, rate, uniform) : x,
  )
  return layer
}

type LayerOptions = { bias?: boolean; std?: number }
/** causal: hide what comes after (default true). kvHeads: of keys and values, shared by groups of heads (default heads).
 *  rotary: turn queries and keys by their positions (default false). */
export type AttentionOptions = LayerOptions & {
  heads: number
  kvHeads?: number
  causal?: boolean
  rotary?: boolean
}
/** hidden: width inside (default 4·width). activation: gelu unless given. gated: multiply what was activated by a second
 *  way up, as SwiGLU does (default false). */
export type MLPOptions = LayerOptions & {
  hidden?: number
  activation?: (x: Tensor) => Tensor
  gated?: boolean
}
/** norm: makes each norm, LayerNorm unless given. dropout: of what is added to the residual stream (default 0). */
export type BlockOptions = AttentionOptions &
  MLPOptions & { norm?: (width: number) => Module<[Tensor]>; dropout?: number }

/** Keys and values of positions already seen, that are not to be computed again. */
export interface PastKeyValues {
  /** How many positions. */
  readonly length: number
  /** Adds those of the next n, […, n, width] both, and gives all: [keys, values]. owner: whose they are. */
  extend(owner: object, keys: Tensor, values: Tensor): Tensor[]
}

/** Multi-head self-attention; one Linear makes queries, keys and values. […, length, width] → the same. With a past, x
 *  comes after the positions in it, and looks at them too. */
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

/** The plain network: up, activation, down; gated, down(activation(gate(x))·up(x)), Shazeer 2020. Keeps […, width]. */
export function MLP(width: number, options: MLPOptions = {}) {
  const { hidden = 4 * width, activation = ops.gelu, gated = false, bias, std } = options
  const gate = gated ? Linear(width, hidden, { bias, std }) : undefined
  const up = Linear(width, hidden, { bias, std })
  const down = Linear(hidden, width, { bias, std })
  return module({ gate, up, down }, (x: Tensor) =>
    down(gate ? ops.mul(activation(gate(x)), up(x)) : activation(up(x))),
  )
}

/** A transformer block: x + attention(norm(x)), then + mlp(norm(·)). […, length, width], past? → the same. */
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
