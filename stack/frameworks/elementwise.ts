import { fail, gelu as geluOf, geluSlope, relu as reluOf, reluSlope, tanhSlope } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'
import { packed } from './views'

type Function2 = (a: number, b: number) => number

/** An operation on two tensors of the very same shape, element by element; nothing is broadcast. */
function zip(name: string, f: Function2, byA: Function2, byB: Function2) {
  const op: Op = {
    name,
    shape([a, b]) {
      if (show(a.shape) !== show(b.shape)) fail(name, `shapes differ, ${show(a.shape)} and ${show(b.shape)}`)
      return a.shape
    },
    forward(y) {
      const [{ data: a }, { data: b }] = y.inputs
      for (let i = 0; i < a.length; i++) y.data[i] = f(a[i], b[i])
    },
    backward(y) {
      const [a, b] = y.inputs
      const g = y.grad
      if (a.requiresGrad) for (let i = 0; i < g.length; i++) a.grad[i] += byA(a.data[i], b.data[i]) * g[i]
      if (b.requiresGrad) for (let i = 0; i < g.length; i++) b.grad[i] += byB(a.data[i], b.data[i]) * g[i]
    },
  }
  return (a: Tensor, b: Tensor): Tensor => apply(op, packed(a), packed(b))
}

// Each takes two tensors of one shape and throws RangeError if their shapes differ.
/** a + b. */
export const add = zip('add', (a, b) => a + b, () => 1, () => 1) // prettier-ignore
/** a − b. */
export const sub = zip('sub', (a, b) => a - b, () => 1, () => -1) // prettier-ignore
/** a·b. */
export const mul = zip('mul', (a, b) => a * b, (_, b) => b, (a) => a) // prettier-ignore

/** An operation that maps every element x to f(x, n), with slope f′(x, n). */
function map(name: string, f: Function2, slope: Function2) {
  const op: Op = {
    name,
    shape: ([x]) => x.shape,
    forward(y) {
      const { data } = y.inputs[0]
      for (let i = 0; i < data.length; i++) y.data[i] = f(data[i], y.n)
    },
    backward(y) {
      const { data, grad } = y.inputs[0]
      for (let i = 0; i < data.length; i++) grad[i] += slope(data[i], y.n) * y.grad[i]
    },
  }
  return (x: Tensor, n = 0): Tensor => apply(op, packed(x), undefined, undefined, undefined, n)
}

// Each takes a tensor of any shape.
/** n·x for a plain number n. */
export const scale: (x: Tensor, n: number) => Tensor = map('scale', (x, n) => n * x, (_, n) => n) // prettier-ignore
/** max(0, x). */
export const relu: (x: Tensor) => Tensor = map('relu', reluOf, reluSlope)
/** GELU in its tanh form. Hendrycks & Gimpel 2016. */
export const gelu: (x: Tensor) => Tensor = map('gelu', geluOf, geluSlope)
/** Hyperbolic tangent. */
export const tanh: (x: Tensor) => Tensor = map('tanh', Math.tanh, tanhSlope)

/** Σ over all elements, times y.n. */
const SUM: Op = {
  name: 'sum',
  shape: () => [1],
  forward: (y) => (y.data[0] = y.n * y.inputs[0].data.reduce((total, x) => total + x, 0)),
  backward(y) {
    const { grad } = y.inputs[0]
    for (let i = 0; i < grad.length; i++) grad[i] += y.n * y.grad[0]
  },
}

/** Sum of all elements. x [any] → [1]. */
export const sum = (x: Tensor): Tensor => apply(SUM, packed(x), undefined, undefined, undefined, 1)
/** Mean of all elements. x [any] → [1]. */
export const mean = (x: Tensor): Tensor =>
  apply(SUM, packed(x), undefined, undefined, undefined, 1 / sizeOf(x.shape))
