import { fail, gaussian, seeded, type Numbers } from '../theory'
import { attention } from './attention'
import { add, gelu } from './elementwise'
import { embedding } from './embedding'
import { linear } from './matmul'
import { layerNorm, rmsNorm } from './norm'
import { sizeOf, Tensor, type Shape } from './tensor'
import { columns } from './views'

/** A function with trainable parameters: call it, or ask for them. */
export interface Module<In extends unknown[] = never[]> {
  (...input: In): Tensor
  parameters(): Tensor[]
  /** By path: 'blocks.0.attention.qkv.weight' → Tensor. */
  namedParameters(): Map<string, Tensor>
}

type Part = Tensor | Module | readonly Part[] | undefined
type Parts = Record<string, Part>
type Forward<In extends unknown[]> = (...input: In) => Tensor

/** Makes a module of its parts, which become its properties, and its forward pass. */
export function module<I extends unknown[], P extends Parts>(parts: P, forward: Forward<I>): Module<I> & P {
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

const parameter = (shape: Shape, draw: () => number): Tensor =>
  new Tensor(Float32Array.from({ length: sizeOf(shape) }, draw), shape, true)
/** A parameter of normal random numbers of deviation `std`. */
export const randn = (shape: Shape, std = 1): Tensor => parameter(shape, () => std * gaussian(random))
/** A parameter filled with one number. */
export const full = (shape: Shape, value: number): Tensor => parameter(shape, () => value)

/** x·weightᵀ + bias. […, inputs] → […, outputs]. std: of the starting weights, 1/√inputs unless given. */
export function Linear(inputs: number, outputs: number, options: LinearOptions = {}) {
  const weight = randn([outputs, inputs], options.std ?? inputs ** -0.5)
  const bias = options.bias === false ? undefined : full([outputs], 0)
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

/** Biases (default true) and deviation of the starting weights (1/√inputs). */
export type LinearOptions = { bias?: boolean; std?: number }
/** causal: hide what comes after (default true). */
export type AttentionOptions = LinearOptions & { heads: number; causal?: boolean }
/** hidden: width inside (default 4·width). activation: gelu unless given. */
export type MLPOptions = LinearOptions & { hidden?: number; activation?: (x: Tensor) => Tensor }
/** norm: makes each norm, LayerNorm unless given. */
export type BlockOptions = AttentionOptions & MLPOptions & { norm?: (width: number) => Module<[Tensor]> }

/** Multi-head self-attention; one Linear makes queries, keys and values. […, length, width] → the same. */
export function Attention(width: number, { heads, causal = true, bias, std }: AttentionOptions) {
  if (width % heads !== 0) fail('Attention', `${heads} heads do not divide width ${width}`)
  const qkv = Linear(width, 3 * width, { bias, std })
  const out = Linear(width, width, { bias, std })
  const third = (x: Tensor, i: number): Tensor => columns(x, i * width, (i + 1) * width)
  return module({ qkv, out }, (x: Tensor) => {
    const all = qkv(x)
    return out(attention(third(all, 0), third(all, 1), third(all, 2), heads, causal))
  })
}

/** The small network: up, activation, down. […, width] → the same. */
export function MLP(width: number, { hidden = 4 * width, activation = gelu, bias, std }: MLPOptions = {}) {
  const up = Linear(width, hidden, { bias, std })
  const down = Linear(hidden, width, { bias, std })
  return module({ up, down }, (x: Tensor) => down(activation(up(x))))
}

/** A transformer block: x + attention(norm(x)), then + mlp(norm(·)). […, length, width] → the same. */
export function Block(width: number, options: BlockOptions) {
  const { norm = LayerNorm } = options
  const [norm1, norm2] = [norm(width), norm(width)]
  const [attention, mlp] = [Attention(width, options), MLP(width, options)]
  return module({ norm1, attention, norm2, mlp }, (x: Tensor) => {
    const middle = add(x, attention(norm1(x)))
    return add(middle, mlp(norm2(middle)))
  })
}
