import { fail, gaussian, seeded, type Numbers } from '../theory'
import { attention } from './attention'
import { add, gelu } from './elementwise'
import { embedding } from './embedding'
import { linear } from './matmul'
import * as norms from './norm'
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

/** Makes a module of its parts and its forward pass; the parts are its properties. */
export function module<In extends unknown[], Parts extends Record<string, Part>>(
  parts: Parts,
  forward: (...input: In) => Tensor,
): Module<In> & Parts {
  const collect = (part: Part, path: string): [string, Tensor][] => {
    if (part instanceof Tensor) return [[path, part]]
    if (Array.isArray(part)) return part.flatMap((p, i) => collect(p, `${path}.${i}`))
    if (!part) return []
    return [...(part as Module).namedParameters()].map(([name, p]) => [`${path}.${name}`, p])
  }
  const namedParameters = () => new Map(Object.entries(parts).flatMap(([name, part]) => collect(part, name)))
  return Object.assign(forward, parts, { namedParameters, parameters: () => [...namedParameters().values()] })
}

let random = seeded(42)

/** Starts the random numbers of new parameters again: the same seed builds the same model. */
export function manualSeed(seed: number): void {
  random = seeded(seed)
}

/** A parameter of normal random numbers of deviation `std`. */
export const randn = (shape: Shape, std = 1): Tensor =>
  new Tensor(
    Float32Array.from({ length: sizeOf(shape) }, () => std * gaussian(random)),
    shape,
    true,
  )

/** A parameter filled with one number. */
export const full = (shape: Shape, value: number): Tensor =>
  new Tensor(new Float32Array(sizeOf(shape)).fill(value), shape, true)

/** x·weightᵀ + bias. [… , inputs] → […, outputs]. std: of the starting weights, 1/√inputs unless given. */
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
  const gain = affine ? full([width], 1) : undefined
  const bias = affine ? full([width], 0) : undefined
  return module({ gain, bias }, (x: Tensor) => norms.layerNorm(x, gain, bias, eps))
}

/** RMS norm with gain, or (`affine: false`) without. […, width] → the same. */
export function RMSNorm(width: number, { affine = true, eps = 1e-5 } = {}) {
  const gain = affine ? full([width], 1) : undefined
  return module({ gain }, (x: Tensor) => norms.rmsNorm(x, gain, eps))
}

export interface BlockOptions {
  heads: number
  /** Hide what comes after (default). */
  causal?: boolean
  /** Biases in every Linear (default). */
  bias?: boolean
  /** Deviation of the starting weights; 1/√inputs unless given. */
  std?: number
  /** What to normalise with: `LayerNorm` (default), or for instance `(w) => RMSNorm(w, { affine: false })`. */
  norm?: (width: number) => Module<[Tensor]>
  /** `gelu` (default), `relu` … */
  activation?: (x: Tensor) => Tensor
  /** Width inside the small network, 4·width unless given. */
  hidden?: number
}

/** Multi-head self-attention; queries, keys and values come from one Linear. […, length, width] → the same. */
export function Attention(width: number, { heads, causal = true, bias, std }: BlockOptions) {
  if (width % heads !== 0) fail('Attention', `${heads} heads do not divide width ${width}`)
  const qkv = Linear(width, 3 * width, { bias, std })
  const out = Linear(width, width, { bias, std })
  return module({ qkv, out }, (x: Tensor) => {
    const all = qkv(x)
    const [q, k, v] = [
      columns(all, 0, width),
      columns(all, width, 2 * width),
      columns(all, 2 * width, 3 * width),
    ]
    return out(attention(q, k, v, heads, causal))
  })
}

/** The small network: up, activation, down. […, width] → the same. */
export function MLP(
  width: number,
  { hidden = 4 * width, activation = gelu, bias, std }: Partial<BlockOptions> = {},
) {
  const up = Linear(width, hidden, { bias, std })
  const down = Linear(hidden, width, { bias, std })
  return module({ up, down }, (x: Tensor) => down(activation(up(x))))
}

/** A transformer block: x + attention(norm(x)), then + mlp(norm(·)). […, length, width] → the same. */
export function Block(width: number, options: BlockOptions) {
  const norm = options.norm ?? LayerNorm
  const [norm1, norm2] = [norm(width), norm(width)]
  const attention = Attention(width, options)
  const mlp = MLP(width, options)
  return module({ norm1, attention, norm2, mlp }, (x: Tensor) => {
    const middle = add(x, attention(norm1(x)))
    return add(middle, mlp(norm2(middle)))
  })
}
