import { fail, type Numbers } from '../theory'
import { replay } from './tape'
import { sizeOf, Tensor, type Shape } from './tensor'

/** An operation: how to compute, and how its output's gradient flows back. A new one is such an object and `apply`. */
export interface Op {
  readonly name: string
  /** The output's shape. Throws RangeError, with the shapes, if the inputs do not fit. */
  shape(inputs: readonly Tensor[], ids: Numbers, n: number, m: number): Shape
  /** How many numbers forward keeps in `saved`. */
  saves?(y: Tensor): number
  /** Sets strides and offset of an output that shares its input's buffers. */
  view?(y: Tensor, x: Tensor): void
  /** Fills `y.data`, from `y.inputs`, `y.ids`, `y.n`, `y.m`. */
  forward(y: Tensor): void
  /** Adds to the `grad` of each input that requires it, from `y.grad`. */
  backward(y: Tensor): void
}

const NO_IDS: Numbers = []
let recording = true
let clock = 0

/** Runs `f` without remembering for `backward`: for sampling and measuring. Results are never overwritten. */
export function noGrad<T>(f: () => T): T {
  const before = recording
  recording = false
  try {
    return f()
  } finally {
    recording = before
  }
}

/** Computes `op` on up to three tensors, into the tape's buffers where it can. Throws what the op throws. */
export function apply(op: Op, a: Tensor, b?: Tensor, c?: Tensor, ids = NO_IDS, n = 0, m = 0): Tensor {
  const again = recording ? replay(op, a, b, c, ids.length, n, m) : undefined
  const y = again ?? create(op, c ? [a, b!, c] : b ? [a, b] : [a], ids, n, m)
  for (let i = 0; i < ids.length; i++) {
    y.ids[i] = ids[i]
    if (y.ids[i] !== ids[i]) fail(op.name, `id ${ids[i]} at ${i} of [${ids.length}] is not a whole number`)
  }
  y.time = ++clock
  op.forward(y)
  return y
}

function create(op: Op, inputs: Tensor[], ids: Numbers, n: number, m: number): Tensor {
  const shape = op.shape(inputs, ids, n, m)
  const data = op.view ? inputs[0].data : new Float32Array(sizeOf(shape))
  const y = new Tensor(data, shape, recording && inputs.some((x) => x.requiresGrad), !!op.view)
  Object.assign(y, { op, n, m, ids: new Int32Array(ids.length), inputs })
  op.view?.(y, inputs[0])
  y.saved = new Float32Array(op.saves?.(y) ?? 0)
  return y
}
