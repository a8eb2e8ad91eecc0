import { fail, gaussian, seeded, type Numbers } from '../theory'
import { attention } from './attention'
import { add, gelu } from './elementwise'
import { embedding } from './embedding'
import { linear } from './matmul'
import { layerNorm, rmsNorm } from './norm'
import { sizeOf, Tensor, type Shape } from './tensor'
import { columns } from './views'

/** A function with trainable parameters: call it, or ask for them. */
export interface Module<In extends unknown[] = any[]> {
  (...input: In): Tensor
  /** Every parameter, in the order of definition. */
  parameters(): Tensor[]
  /** The same by path: 'blocks.0.attention.qkv.weight' → Tensor. */
  namedParameters(): Map<string, Tensor>
}

export type Part = Tensor | Module | readonly Part[] | undefined

/** Makes a module of its parts, which become its properties, and its forward pass. */
export function module<In extends unknown[], Parts extends Record<string, Part>>(
  parts: Parts,
  forward: (...input: In) => Tensor,
): Module<In> & Parts {
  const collect = (part: Part, path: string): [string, Tensor][] => {
    if (!part) return []
    if (part instanceof Tensor) return [[path, part]]
    const inside = 'namedParameters' in part ? part.namedParameters() : part.entries()
    return [...inside].flatMap(([name, p]) => collect(p, `${path}.${name}`))
  }
  const namedParameters = () => new Map(Object.entries(parts).flatMap(([name, part]) => collect(part, name)))
  return Object.assign(forward, parts, { namedParameters, parameters: () => [...namedParameters().values()] })
}

let random = seeded(42)

/** Starts the random numbers of new parameters again: the same seed builds the same model. */
export function manualSeed(seed: number): void {
  random = seeded(seed)
}

/** A parameter whose numbers `draw` gives. */
const parameter = (shape: Shape, draw: () => number): Tensor =>
  new Tensor(Float32Array.from({ length: sizeOf(shape) }, draw), shape, true)
/** A parameter of normal random numbers of deviation `std`. */
export const randn = (shape: Shape, std = 1): Tensor => parameter(shape, () => std * gaussian(random))
/** A parameter filled with one number. */
export const full = (shape: Shape, value: number): Tensor => parameter(shape, () => value)

/** x·weightᵀ + bias. […, inputs] → […, outputs]. std: of the starting weights, 1/√inputs unless given. */
export function Linear(inputs: number, outputs: number, { bias: biased = true, std = inputs ** -0.5 } = {}) {
  const weight = randn([outputs, inputs], std)
  const bias = biased ? full([outputs], 0) : undefined
  return module({ weight, bias }, (x: Tensor) => linear(x, weight, bias))
}

/** A row of `width` numbers for each of `count` ids. ids [n], length? → [n, width] or [n / length, length, width]. */
export function Embedding(count: number, width: number, { std = 1 } = {}) {
  const weight = randn([count, width], std)
  return module({ weight }, (ids: Numbers, length?: number) => embedding(weight, ids, length))
}

/** Layer norm with gain and bias, or (`affine: false`) neither. […, width] → the same. */
export function LayerNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const [gain, bias] = affine ? [full([width], 1), full([width], 0)] : []
  return module({ gain, bias }, (x: Tensor) => layerNorm(x, gain, bias, eps))
}

/** RMS norm with gain, or (`affine: false`) without. […, width] → the same. */
export function RMSNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const gain = affine ? full([width], 1) : undefined
  return module({ gain }, (x: Tensor) => rmsNorm(x, gain, eps))
}

/**
 * causal: hide what comes after (default true). bias: in every Linear (true). std: of the starting weights (1/√inputs).
 * norm: makes the norms (LayerNorm). activation (gelu) and hidden width (4·width): of the MLP.
 */
export interface BlockOptions {
  heads: number
  causal?: boolean
  bias?: boolean
  std?: number
  norm?: (width: number) => Module<[Tensor]>
  activation?: (x: Tensor) => Tensor
  hidden?: number
}

/** Multi-head self-attention; one Linear makes queries, keys and values. […, length, width] → the same. */
export function Attention(width: number, { heads, causal = true, bias, std }: BlockOptions) {
  if (width % heads !== 0) fail('Attention', `${heads} heads do not divide width ${width}`)
  const qkv = Linear(width, 3 * width, { bias, std })
  const out = Linear(width, width, { bias, std })
  return module({ qkv, out }, (x: Tensor) => {
    const all = qkv(x)
    const q = columns(all, 0, width)
    const k = columns(all, width, 2 * width)
    const v = columns(all, 2 * width, 3 * width)
    return out(attention(q, k, v, heads, causal))
  })
}

/** The small network: up, activation, down. […, width] → the same. */
export function MLP(width: number, options: Partial<BlockOptions> = {}) {
  const { hidden = 4 * width, activation = gelu, bias, std } = options
  const up = Linear(width, hidden, { bias, std })
  const down = Linear(hidden, width, { bias, std })
  return module({ up, down }, (x: Tensor) => down(activation(up(x))))
}

/** A transformer block: x + attention(norm(x)), then + mlp(norm(·)). […, length, width] → the same. */
export function Block(width: number, options: BlockOptions) {
  const { norm = LayerNorm } = options
  const parts = {
    norm1: norm(width),
    attention: Attention(width, options),
    norm2: norm(width),
    mlp: MLP(width, options),
  }
  return module(parts, (x: Tensor) => {
    const middle = add(x, parts.attention(parts.norm1(x)))
    return add(middle, parts.mlp(parts.norm2(middle)))
  })
}
