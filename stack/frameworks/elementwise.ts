import { fail, gelu as geluOf, geluSlope, relu as reluOf, reluSlope, tanhSlope } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'
import { packed } from './views'

type Binary = (a: number, b: number) => number
/** y = f(a, b) element by element, for two tensors of the very same shape (nothing is broadcast), or for a tensor and
 *  the plain number y.n; `slopes` are ∂f/∂a, ∂f/∂b. */
const pointwise = (name: string, f: Binary, ...slopes: Binary[]): Op => ({
  name,
  shape([a, b = a]) {
    if (show(a.shape) !== show(b.shape)) fail(name, `shapes differ, ${show(a.shape)} and ${show(b.shape)}`)
    return a.shape
  },
  forward(y) {
    const [a, b] = [y.inputs[0].data, y.inputs[1]?.data]
    for (let i = 0; i < a.length; i++) y.data[i] = f(a[i], b ? b[i] : y.n)
  },
  backward(y) {
    const [a, b] = [y.inputs[0].data, y.inputs[1]?.data]
    for (let input = 0; input < slopes.length; input++) {
      const { grad, requiresGrad } = y.inputs[input]
      const slope = slopes[input]
      if (requiresGrad) for (let i = 0; i < a.length; i++) grad[i] += slope(a[i], b ? b[i] : y.n) * y.grad[i]
    }
  },
})
const two = (op: Op) => (a: Tensor, b: Tensor) => apply(op, packed(a), packed(b)) // prettier-ignore
const map = (op: Op) => (x: Tensor, n = 0) => apply(op, packed(x), undefined, undefined, undefined, n) // prettier-ignore
const one = (): number => 1
/** a + b. a, b of one shape. Throws RangeError if their shapes differ, as do the next two. */
export const add = two(pointwise('add', (a, b) => a + b, one, one))
/** a − b. */
export const sub = two(
  pointwise(
    'sub',
    (a, b) => a - b,
    one,
    () => -1,
  ),
)
/** a·b, elementwise. */
export const mul = two(pointwise('mul', (a, b) => a * b, (_, b) => b, (a) => a)) // prettier-ignore
/** n·x for a plain number n. x [any], here and below. */
export const scale: (x: Tensor, n: number) => Tensor = map(pointwise('scale', (x, n) => n * x, (_, n) => n)) // prettier-ignore
/** max(0, x). */
export const relu: (x: Tensor) => Tensor = map(pointwise('relu', reluOf, reluSlope))
/** GELU in its tanh form. Hendrycks & Gimpel 2016. */
export const gelu: (x: Tensor) => Tensor = map(pointwise('gelu', geluOf, geluSlope))
/** Hyperbolic tangent. */
export const tanh: (x: Tensor) => Tensor = map(pointwise('tanh', Math.tanh, tanhSlope))

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
