import { fail, gelu as geluOf, geluSlope, relu as reluOf, reluSlope, tanhSlope } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'
import { packed } from './views'

type Forward = (y: Tensor, a: Float32Array, b: Float32Array) => void
type Backward = (grad: Float32Array, y: Tensor, a: Float32Array, b: Float32Array) => void

/** An operation on one tensor, or two of the very same shape (nothing is broadcast). Every operation brings its own
 *  loops, since a call inside a loop is fast only while it always calls the same function. */
function pointwise(name: string, forward: Forward, ...backward: Backward[]) {
  const op: Op = {
    name,
    shape([a, b = a]) {
      if (show(a.shape) !== show(b.shape)) fail(name, `shapes differ, ${show(a.shape)} and ${show(b.shape)}`)
      return a.shape
    },
    forward: (y) => forward(y, y.inputs[0].data, y.inputs[1]?.data),
    backward(y) {
      for (let i = 0; i < backward.length; i++)
        if (y.inputs[i].requiresGrad) backward[i](y.inputs[i].grad, y, y.inputs[0].data, y.inputs[1]?.data)
    },
  }
  return (a: Tensor, b?: Tensor, n = 0) => apply(op, packed(a), b && packed(b), undefined, undefined, n)
}

/** a + b. a, b of one shape. Throws RangeError if the shapes differ. */
// prettier-ignore
export const add: (a: Tensor, b: Tensor) => Tensor = pointwise('add',
  ({ data: y }, a, b) => { for (let i = 0; i < y.length; i++) y[i] = a[i] + b[i] },
  (da, { grad: g }) => { for (let i = 0; i < g.length; i++) da[i] += g[i] },
  (db, { grad: g }) => { for (let i = 0; i < g.length; i++) db[i] += g[i] })
/** a − b. a, b of one shape. Throws RangeError if the shapes differ. */
// prettier-ignore
export const sub: (a: Tensor, b: Tensor) => Tensor = pointwise('sub',
  ({ data: y }, a, b) => { for (let i = 0; i < y.length; i++) y[i] = a[i] - b[i] },
  (da, { grad: g }) => { for (let i = 0; i < g.length; i++) da[i] += g[i] },
  (db, { grad: g }) => { for (let i = 0; i < g.length; i++) db[i] -= g[i] })
/** a·b, elementwise. a, b of one shape. Throws RangeError if the shapes differ. */
// prettier-ignore
export const mul: (a: Tensor, b: Tensor) => Tensor = pointwise('mul',
  ({ data: y }, a, b) => { for (let i = 0; i < y.length; i++) y[i] = a[i] * b[i] },
  (da, { grad: g }, _, b) => { for (let i = 0; i < g.length; i++) da[i] += b[i] * g[i] },
  (db, { grad: g }, a) => { for (let i = 0; i < g.length; i++) db[i] += a[i] * g[i] })
// prettier-ignore
const scaled = pointwise('scale',
  ({ data: y, n }, x) => { for (let i = 0; i < y.length; i++) y[i] = n * x[i] },
  (dx, { grad: g, n }) => { for (let i = 0; i < g.length; i++) dx[i] += n * g[i] })
/** n·x for a plain number n. x [any]. */
export const scale = (x: Tensor, n: number): Tensor => scaled(x, undefined, n)
/** max(0, x). x [any]. */
// prettier-ignore
export const relu: (x: Tensor) => Tensor = pointwise('relu',
  ({ data: y }, x) => { for (let i = 0; i < y.length; i++) y[i] = reluOf(x[i]) },
  (dx, { grad: g }, x) => { for (let i = 0; i < g.length; i++) dx[i] += reluSlope(x[i]) * g[i] })
/** GELU in its tanh form. x [any]. Hendrycks & Gimpel 2016. */
// prettier-ignore
export const gelu: (x: Tensor) => Tensor = pointwise('gelu',
  ({ data: y }, x) => { for (let i = 0; i < y.length; i++) y[i] = geluOf(x[i]) },
  (dx, { grad: g }, x) => { for (let i = 0; i < g.length; i++) dx[i] += geluSlope(x[i]) * g[i] })
/** Hyperbolic tangent. x [any]. */
// prettier-ignore
export const tanh: (x: Tensor) => Tensor = pointwise('tanh',
  ({ data: y }, x) => { for (let i = 0; i < y.length; i++) y[i] = Math.tanh(x[i]) },
  (dx, { grad: g }, x) => { for (let i = 0; i < g.length; i++) dx[i] += tanhSlope(x[i]) * g[i] })

const SUM: Op = {
  name: 'sum',
  shape: () => [1],
  forward: (y) => (y.data[0] = y.inputs[0].data.reduce((total, x) => total + x, 0)),
  backward(y) {
    const { grad } = y.inputs[0]
    for (let i = 0; i < grad.length; i++) grad[i] += y.grad[0]
  },
}
/** Sum of all elements → [1]. */
export const sum = (x: Tensor): Tensor => apply(SUM, packed(x))
/** Mean of all elements → [1]. */
export const mean = (x: Tensor): Tensor => scale(sum(x), 1 / sizeOf(x.shape))
