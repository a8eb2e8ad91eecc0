import { fail, type Numbers } from '../theory'

/** How long a tensor is along each of its axes. */
export type Shape = readonly number[]
export type NestedArray = number | readonly NestedArray[]
/** '[2, 3]', for errors. */
export const formatShape = (shape: Shape): string => `[${shape.join(', ')}]`
/** How many numbers a shape holds. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, n) => size * n, 1)

/** An operation: how to compute, and how the gradient of what came out flows back to what went in. A new one is such an
 *  object and a function that calls `apply` with it. */
export interface Op<Options> {
  readonly name: string
  /** Throws RangeError, with the shapes, if the inputs do not fit. */
  forward(inputs: readonly Tensor[], options: Options): OpOutput
  /** Adds to the `grad` of each input that requires it, by the chain rule, from `y.grad`. */
  backward(y: Tensor, inputs: readonly Tensor[], options: Options): void
}
/** saved: what forward keeps for backward (attention's weights, softmax's probabilities …). */
export type OpOutput = { shape: Shape; data: Float32Array; saved?: Float32Array }

const EMPTY = new Float32Array(0)
/** Counts tensors, and changes to their data: who was there before whom. */
let versionCounter = 0
let gradEnabled = true

/** Numbers with a shape, row after row. A leaf is data or a parameter; all else remembers what computed it from what.
 *  After `loss.backward()`, `grad` holds ∂loss/∂this, element by element. As in PyTorch, parameters add up what every
 *  loss sends them until they are cleared; computed tensors hold what the last loss sent. */
export class Tensor {
  grad: Float32Array = EMPTY
  /** What computed this, from what, how; null for a leaf. Without gradients inputs are not remembered. */
  op: Op<unknown> | null = null
  inputs: readonly Tensor[] = []
  options: unknown = undefined
  saved: Float32Array = EMPTY
  /** When `data` was last written. */
  version = ++versionCounter

  /** data [sizeOf(shape)]. Throws RangeError if they differ. */
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

  /** Marks a leaf as trained or, with false, frozen. Throws RangeError for a computed tensor. */
  requireGrad(on = true): this {
    if (this.op) fail('requireGrad', `${formatShape(this.shape)} was computed by ${this.op.name}`)
    if (on && this.grad.length === 0) this.grad = new Float32Array(this.data.length)
    if (on !== this.requiresGrad) this.markChanged()
    this.requiresGrad = on
    return this
  }

  /** To be called after writing to a leaf's `data`: graphs computed from the old numbers then refuse `backward`. */
  markChanged(): void {
    this.version = ++versionCounter
  }

  /** The only element. Throws RangeError if there are more; a NaN is blamed on the operation it first came out of. */
  item(): number {
    if (this.data.length !== 1) fail('item', `needs one element, got ${formatShape(this.shape)}`)
    return Number.isFinite(this.data[0]) ? this.data[0] : throwNonFinite(this)
  }

  /** A copy of `data` or `grad` as nested lists. */
  toArray(from: 'data' | 'grad' = 'data'): NestedArray {
    const numbers = this[from]
    const list = ([length, ...rest]: Shape, at: number): NestedArray =>
      length ? Array.from({ length }, (_, i) => list(rest, at + i * sizeOf(rest))) : numbers[at]
    return list(this.shape, 0)
  }

  /** Backpropagation: from the newest tensor on the way here to the oldest, each passes its gradient on to what it was
   *  computed from. Adds ∂this/∂p to `p.grad` of every parameter p. Throws RangeError unless this is one finite number
   *  computed from a parameter, and none was changed since; a NaN is blamed as in `item`. */
  backward(): void {
    if (this.data.length !== 1) fail('backward', `needs one number, got ${formatShape(this.shape)}`)
    if (!Number.isFinite(this.data[0])) throwNonFinite(this)
    if (!this.op || !this.requiresGrad) fail('backward', 'the result [1] depends on no parameter')
    const order = topologicalOrder(this).filter((y) => y.op && y.requiresGrad)
    for (const y of order) {
      const changedInput = y.inputs.find((x) => x.version > y.version)
      if (changedInput)
        fail(
          'backward',
          `${formatShape(changedInput.shape)} was changed after ${y.op!.name} used it: compute again`,
        )
      y.grad = new Float32Array(y.data.length)
    }
    this.grad[0] = 1
    for (const y of order) y.op!.backward(y, y.inputs, y.options)
  }
}

/** `end` and everything it was computed from, newest first: whatever uses a tensor comes before it. */
function topologicalOrder(result: Tensor): Tensor[] {
  const reachable = new Set([result])
  for (const y of reachable) for (const x of y.inputs) reachable.add(x)
  return [...reachable].sort((a, b) => b.version - a.version)
}

/** Throws RangeError naming the operation on the way to `end` at which numbers first were not finite. */
function throwNonFinite(result: Tensor): never {
  const all = topologicalOrder(result).reverse()
  const culprit = all.find((t) => !t.data.every(Number.isFinite)) ?? result
  const shape = formatShape(culprit.shape)
  const user = all.find((t) => t.inputs.includes(culprit))
  if (!culprit.op)
    return fail(user?.op!.name ?? 'tensor', `NaN or infinity in its input ${shape}, which nothing computed`)
  const from = culprit.inputs.map((x) => formatShape(x.shape)).join(' and ')
  return fail(culprit.op.name, `NaN or infinity in output ${shape}${from && ` from ${from}`}`)
}

/** Computes an operation and, if a gradient may be asked for, remembers how. Throws what the operation throws. */
export function apply(op: Op<void>, inputs: readonly Tensor[]): Tensor
export function apply<Options>(op: Op<Options>, inputs: readonly Tensor[], options: Options): Tensor
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

/** Runs `f` without remembering for `backward`: for sampling and measuring. Throws RangeError if f is async or a
 *  generator: it would go on after the remembering has. */
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

/** Nested lists, or flat numbers and a shape. Throws RangeError if ragged, not filling the shape, empty or NaN. */
export function tensor(data: NestedArray | Numbers, shape?: Shape): Tensor {
  const inferred: number[] = []
  for (let level = data; typeof level === 'object'; level = level[0] as NestedArray)
    inferred.push(level.length)
  const flat = ArrayBuffer.isView(data) ? (data as Numbers) : ([data] as unknown[]).flat(Infinity)
  const result = new Tensor(Float32Array.from(flat as Numbers), shape ?? inferred)
  if (!result.data.every(Number.isFinite)) fail('tensor', `NaN or infinity in ${formatShape(result.shape)}`)
  return result
}
