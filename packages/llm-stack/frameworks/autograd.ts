import { fail, type Numbers } from '../theory'

/** Length of a tensor along each axis. */
export type Shape = readonly number[]
/** Nested lists of numbers, one level an axis. */
export type NestedArray = number | readonly NestedArray[]
/** A shape as text, '[2, 3]', for errors. */
export const formatShape = (shape: Shape): string => `[${shape.join(', ')}]`
/** Number of elements of a shape. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, n) => size * n, 1)

/** A differentiable operation. To define one, write such an object and a function that calls `apply` with it. */
export interface Op<Options> {
  /** Its name in errors. */
  readonly name: string
  /** Computes the output. Throws RangeError, with the shapes, if the inputs do not fit. */
  forward(inputs: readonly Tensor[], options: Options): OpOutput
  /** Adds to the `grad` of each input that requires it, by the chain rule, from `y.grad`. */
  backward(y: Tensor, inputs: readonly Tensor[], options: Options): void
}
/** What `forward` computes. */
export interface OpOutput {
  shape: Shape
  data: Float32Array
  /** Numbers that `backward` needs again, such as the weights of attention. */
  saved?: Float32Array
}

const EMPTY = new Float32Array(0)
/** Incremented for each new tensor and each change of data, so that versions order them in time. */
let versionCounter = 0
/** Whether `apply` records operations for `backward`; false within `noGrad`. */
let gradEnabled = true

/** Numbers with a shape, in row-major order. A leaf is data or a parameter; other tensors record the operation and the
 *  inputs that computed them. After `loss.backward()`, `grad` is ∂loss/∂this, elementwise. As in PyTorch, gradients
 *  of parameters accumulate until they are cleared; computed tensors hold the gradient of the last loss alone. */
export class Tensor {
  /** Gradient, one number for each of `data`; empty until it is needed. */
  grad: Float32Array = EMPTY
  /** The operation that computed this; null for a leaf. */
  op: Op<unknown> | null = null
  /** Inputs of the operation; empty for a leaf, and where no gradient is required. */
  inputs: readonly Tensor[] = []
  /** Options of the operation. */
  options: unknown = undefined
  /** `OpOutput.saved` of the operation. */
  saved: Float32Array = EMPTY
  /** Counter of the last change to `data`: later changes have higher versions. */
  version = ++versionCounter

  /** data [sizeOf(shape)]. Throws RangeError if its length differs, or for lengths of axes below 1. */
  constructor(
    readonly data: Float32Array,
    readonly shape: Shape,
    public requiresGrad = false,
  ) {
    const isValid = shape.every((n) => Number.isInteger(n) && n > 0)
    if (!isValid) fail('tensor', `a shape is of whole numbers from 1, got ${formatShape(shape)}`)
    if (data.length !== sizeOf(shape))
      fail('tensor', `${data.length} numbers do not fill ${formatShape(shape)}`)
    if (requiresGrad) this.grad = new Float32Array(data.length)
  }

  /** Marks a leaf as a parameter to train or, with false, freezes it. Throws RangeError for a computed tensor. */
  requireGrad(on = true): this {
    if (this.op) fail('requireGrad', `${formatShape(this.shape)} was computed by ${this.op.name}`)
    if (on && this.grad.length === 0) this.grad = new Float32Array(this.data.length)
    if (on !== this.requiresGrad) this.markChanged()
    this.requiresGrad = on
    return this
  }

  /** To be called after writing to a leaf's `data`: `backward` then refuses graphs computed from the old numbers. */
  markChanged(): void {
    this.version = ++versionCounter
  }

  /** The only element. Throws RangeError if there are more, or, naming the operation that gave it first, for NaN. */
  item(): number {
    if (this.data.length !== 1) fail('item', `needs one element, got ${formatShape(this.shape)}`)
    return Number.isFinite(this.data[0]) ? this.data[0] : throwNonFinite(this)
  }

  /** A copy of `data` or `grad` as nested lists. */
  toArray(from: 'data' | 'grad' = 'data'): NestedArray {
    const numbers = this[from]
    const list = ([length, ...inner]: Shape, at: number): NestedArray =>
      length ? Array.from({ length }, (_, i) => list(inner, at + i * sizeOf(inner))) : numbers[at]
    return list(this.shape, 0)
  }

  /** Backpropagation: adds ∂this/∂p to `p.grad` of every parameter p this was computed from. Throws RangeError unless
   *  this is one finite number, computed from a parameter, and no input was changed since; NaN as in `item`. */
  backward(): void {
    if (this.data.length !== 1) fail('backward', `needs one number, got ${formatShape(this.shape)}`)
    if (!Number.isFinite(this.data[0])) throwNonFinite(this)
    if (!this.op || !this.requiresGrad) fail('backward', 'the result [1] depends on no parameter')
    const order = topologicalOrder(this).filter((y) => y.op && y.requiresGrad)
    for (const y of order) {
      const changedInput = y.inputs.find((x) => x.version > y.version)
      const changed = changedInput && formatShape(changedInput.shape)
      if (changed) fail('backward', `${changed} was changed after ${y.op!.name} used it: compute again`)
      y.grad = new Float32Array(y.data.length)
    }
    this.grad[0] = 1
    for (const y of order) y.op!.backward(y, y.inputs, y.options)
  }
}

/** The result and every tensor it was computed from, newest first, so that a tensor comes after all that use it. */
function topologicalOrder(result: Tensor): Tensor[] {
  const reachable = new Set([result])
  for (const y of reachable) for (const x of y.inputs) reachable.add(x)
  return [...reachable].sort((a, b) => b.version - a.version)
}

/** Throws RangeError naming the first operation, on the way to the result, whose output is not finite. */
function throwNonFinite(result: Tensor): never {
  const all = topologicalOrder(result).reverse()
  const first = all.find((t) => !t.data.every(Number.isFinite)) ?? result
  const shape = formatShape(first.shape)
  const user = all.find((t) => t.inputs.includes(first))
  if (!first.op)
    return fail(user?.op!.name ?? 'tensor', `NaN or infinity in its input ${shape}, which nothing computed`)
  const from = first.inputs.map((x) => formatShape(x.shape)).join(' and ')
  return fail(first.op.name, `NaN or infinity in output ${shape}${from && ` from ${from}`}`)
}

/** Computes an operation: inputs of shapes [any] → its output. Records it for `backward` if an input requires a
 *  gradient, except within `noGrad`. Throws what the operation throws. */
export function apply(op: Op<void>, inputs: readonly Tensor[]): Tensor
/** The same for an operation with options: inputs of shapes [any] → its output. */
export function apply<Options>(op: Op<Options>, inputs: readonly Tensor[], options: Options): Tensor
/** Both signatures; `options` is undefined for an Op<void>. Inputs of shapes [any]. */
export function apply(op: Op<unknown>, inputs: readonly Tensor[], options?: unknown): Tensor {
  const { shape, data, saved } = op.forward(inputs, options)
  const y = new Tensor(data, shape)
  y.op = op
  if (saved) y.saved = saved
  if (!gradEnabled || !inputs.some((x) => x.requiresGrad)) return y
  y.requiresGrad = true
  y.inputs = inputs
  y.options = options
  return y
}

/** Runs `f` without recording for `backward`: for sampling and measuring. Throws RangeError if `f` is async or a
 *  generator, which would run on after recording is back. */
export function noGrad<T>(f: () => T): T {
  const previous = gradEnabled
  gradEnabled = false
  try {
    const result = f()
    const returned = result as { then?: unknown; next?: unknown } | null | undefined
    if (typeof returned?.then === 'function' || typeof returned?.next === 'function')
      fail('noGrad', 'the function must be done when it returns; this one is async or a generator')
    return result
  } finally {
    gradEnabled = previous
  }
}

/** A leaf from nested lists, or from flat numbers [n] and a shape. Throws RangeError if it is empty or ragged, does
 *  not fill the shape, or has NaN. */
export function tensor(data: NestedArray | Numbers, shape?: Shape): Tensor {
  const inferred: number[] = []
  for (let level = data; typeof level === 'object'; level = level[0] as NestedArray)
    inferred.push(level.length)
  const flat = ArrayBuffer.isView(data) ? (data as Numbers) : ([data] as unknown[]).flat(Infinity)
  const result = new Tensor(Float32Array.from(flat as Numbers), shape ?? inferred)
  if (!result.data.every(Number.isFinite)) fail('tensor', `NaN or infinity in ${formatShape(result.shape)}`)
  return result
}
