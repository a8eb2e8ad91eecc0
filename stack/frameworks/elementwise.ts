import { fail, gelu as geluOf, geluSlope, relu as reluOf, reluSlope, tanhSlope } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

/** Two inputs of the very same shape: nothing is broadcast. */
function same(name: string): Op['shape'] {
  return ([a, b]) => {
    if (a.shape.length !== b.shape.length || a.shape.some((n, axis) => n !== b.shape[axis]))
      fail(name, `shapes differ, ${show(a.shape)} and ${show(b.shape)}`)
    return a.shape
  }
}

const ADD: Op = {
  name: 'add',
  shape: same('add'),
  forward(y) {
    const a = y.inputs[0].data
    const b = y.inputs[1].data
    for (let i = 0; i < y.data.length; i++) y.data[i] = a[i] + b[i]
  },
  backward(y) {
    for (let input = 0; input < 2; input++) {
      if (!y.inputs[input].requiresGrad) continue
      const grad = y.inputs[input].grad
      for (let i = 0; i < grad.length; i++) grad[i] += y.grad[i]
    }
  },
}

/** a + b. a, b of one shape. Throws RangeError if the shapes differ. */
export const add = (a: Tensor, b: Tensor): Tensor => apply(ADD, packed(a), packed(b))

const MUL: Op = {
  name: 'mul',
  shape: same('mul'),
  forward(y) {
    const a = y.inputs[0].data
    const b = y.inputs[1].data
    for (let i = 0; i < y.data.length; i++) y.data[i] = a[i] * b[i]
  },
  backward(y) {
    const a = y.inputs[0]
    const b = y.inputs[1]
    if (a.requiresGrad) for (let i = 0; i < y.grad.length; i++) a.grad[i] += b.data[i] * y.grad[i]
    if (b.requiresGrad) for (let i = 0; i < y.grad.length; i++) b.grad[i] += a.data[i] * y.grad[i]
  },
}

/** a·b, elementwise. a, b of one shape. Throws RangeError if the shapes differ. */
export const mul = (a: Tensor, b: Tensor): Tensor => apply(MUL, packed(a), packed(b))

/** An operation that maps every element x to f(x, n), with slope f′(x, n). */
function map(name: string, f: (x: number, n: number) => number, slope: (x: number, n: number) => number) {
  const op: Op = {
    name,
    shape: ([x]) => x.shape,
    forward(y) {
      const x = y.inputs[0].data
      for (let i = 0; i < x.length; i++) y.data[i] = f(x[i], y.n)
    },
    backward(y) {
      const { data, grad } = y.inputs[0]
      for (let i = 0; i < data.length; i++) grad[i] += slope(data[i], y.n) * y.grad[i]
    },
  }
  return (x: Tensor, n = 0): Tensor => apply(op, packed(x), undefined, undefined, undefined, n)
}

/** n·x for a plain number n. x [any]. */
export const scale: (x: Tensor, n: number) => Tensor = map('scale', (x, n) => n * x, (_, n) => n) // prettier-ignore
/** max(0, x). x [any]. */
export const relu: (x: Tensor) => Tensor = map('relu', reluOf, reluSlope)
/** GELU in its tanh form. x [any]. Hendrycks & Gimpel 2016. */
export const gelu: (x: Tensor) => Tensor = map('gelu', geluOf, geluSlope)
/** Hyperbolic tangent. x [any]. */
export const tanh: (x: Tensor) => Tensor = map('tanh', Math.tanh, tanhSlope)
/** a − b. a, b of one shape. Throws RangeError if the shapes differ. */
export const sub = (a: Tensor, b: Tensor): Tensor => add(a, scale(b, -1))

const MEAN: Op = {
  name: 'mean',
  shape: () => [1],
  forward(y) {
    const x = y.inputs[0].data
    let sum = 0
    for (let i = 0; i < x.length; i++) sum += x[i]
    y.data[0] = sum / x.length
  },
  backward(y) {
    const { grad } = y.inputs[0]
    for (let i = 0; i < grad.length; i++) grad[i] += y.grad[0] / grad.length
  },
}

/** Mean of all elements. x [any] → [1]. */
export const mean = (x: Tensor): Tensor => apply(MEAN, packed(x))
/** Sum of all elements. x [any] → [1]. */
export const sum = (x: Tensor): Tensor => scale(mean(x), x.shape.reduce((size, n) => size * n, 1)) // prettier-ignore
