import { fail, type Numbers } from '../theory'
import type { Op } from './op'
import { backward, blame } from './tape'

export type Shape = readonly number[]
export type Nested = number | readonly Nested[]
/** '[2, 3]', for errors. */
export const show = (shape: Shape): string => `[${shape.join(', ')}]`
/** How many numbers a shape holds. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, n) => size * n, 1)
const NOTHING = new Float32Array(0)

/** Numbers with a shape, and the gradient of the loss by each. Element (i, j, …) lies in `data`, its gradient in
 *  `grad`, at offset + i·strides[0] + j·strides[1] + … As in PyTorch, `backward()` uses the graph up: the next forward
 *  pass takes its buffers over. Read what you need (`item()`, `toArray()`) before that. */
export class Tensor {
  grad: Float32Array
  /** How far apart neighbours along each axis lie. */
  strides: readonly number[]
  offset = 0
  /** What computed this, from what; null for data and parameters. */
  op: Op | null = null
  inputs: Tensor[] = []
  /** Whole numbers the operation was given (token ids, targets), and two plain numbers of its own meaning. */
  ids = new Int32Array(0)
  n = 0
  m = 0
  /** What forward keeps for backward: attention's weights, softmax's probabilities … */
  saved = NOTHING
  /** When it was computed, counted in operations. */
  time = 0

  /** data [sizeOf(shape)], or of any size for a view. Throws RangeError if they differ or the shape is empty. */
  constructor(
    public data: Float32Array,
    readonly shape: Shape,
    public requiresGrad = false,
    view = false,
  ) {
    const size = sizeOf(shape)
    if (!(size > 0)) fail('tensor', `empty shape ${show(shape)}`)
    if (!view && data.length !== size) fail('tensor', `${data.length} numbers do not fill ${show(shape)}`)
    this.strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)))
    this.grad = requiresGrad && !view ? new Float32Array(size) : NOTHING
  }

  /** Marks a leaf as trained or, with false, frozen. Throws RangeError for a computed tensor. */
  requireGrad(on = true): this {
    if (this.op) fail('requireGrad', `${show(this.shape)} was computed by ${this.op.name}`)
    if (on && this.grad.length === 0) this.grad = new Float32Array(this.data.length)
    this.requiresGrad = on
    return this
  }

  /** The only element. Throws RangeError if there are more; a NaN is blamed on the operation it first came out of. */
  item(): number {
    if (sizeOf(this.shape) !== 1) fail('item', `needs one element, got ${show(this.shape)}`)
    const value = this.data[this.offset]
    return Number.isFinite(value) ? value : blame(this)
  }

  /** A copy of `data` or `grad` as nested lists. */
  toArray(from: 'data' | 'grad' = 'data'): Nested {
    const list = ([length, ...rest]: Shape, [stride, ...strides]: Shape, at: number): Nested =>
      length ? Array.from({ length }, (_, i) => list(rest, strides, at + i * stride)) : this[from][at]
    return list(this.shape, this.strides, this.offset)
  }

  /** Adds ∂this/∂p to `p.grad` of every parameter p behind this. Throws RangeError unless this is one
   *  finite number computed from a parameter; a NaN is blamed as in `item`. */
  backward(): void {
    backward(this)
  }
}

/** Nested lists, or flat numbers and a shape. Throws RangeError if ragged, not filling the shape, empty or NaN. */
export function tensor(data: Nested | Numbers, shape?: Shape): Tensor {
  const inferred: number[] = []
  for (let level = data; typeof level === 'object'; level = level[0] as Nested) inferred.push(level.length)
  const flat = ArrayBuffer.isView(data) ? (data as Numbers) : ([data] as unknown[]).flat(Infinity)
  const result = new Tensor(Float32Array.from(flat as Numbers), shape ?? inferred)
  if (!result.data.every(Number.isFinite)) fail('tensor', `NaN or infinity in ${show(result.shape)}`)
  return result
}
