import * as of from '../../theory'
import { apply, formatShape, Tensor, type Op } from '../autograd'
import { broadcast } from './indexing'

/** y = f(x), elementwise. slope: dy/dx, from x and y. */
function unary(name: string, f: (x: number) => number, slope: (x: number, y: number) => number) {
  const op: Op<void> = {
    name,
    forward([x]) {
      const data = new Float32Array(x.data.length)
      for (let i = 0; i < data.length; i++) data[i] = f(x.data[i])
      return { shape: x.shape, data }
    },
    backward(y, [x]) {
      for (let i = 0; i < y.data.length; i++) x.grad[i] += slope(x.data[i], y.data[i]) * y.grad[i]
    },
  }
  return (x: Tensor): Tensor => apply(op, [x])
}

type BinaryFunction = (a: number, b: number) => number
/** y = f(a, b), elementwise, after broadcasting. slopeA, slopeB: ∂y/∂a and ∂y/∂b, from a and b. */
function binary(name: string, f: BinaryFunction, slopeA: BinaryFunction, slopeB: BinaryFunction) {
  const op: Op<void> = {
    name,
    forward([a, b]) {
      const data = new Float32Array(a.data.length)
      for (let i = 0; i < data.length; i++) data[i] = f(a.data[i], b.data[i])
      return { shape: a.shape, data }
    },
    backward({ grad }, [a, b]) {
      if (a.requiresGrad)
        for (let i = 0; i < grad.length; i++) a.grad[i] += slopeA(a.data[i], b.data[i]) * grad[i]
      if (b.requiresGrad)
        for (let i = 0; i < grad.length; i++) b.grad[i] += slopeB(a.data[i], b.data[i]) * grad[i]
    },
  }
  return (a: Tensor, b: Tensor): Tensor => apply(op, broadcast(name, a, b))
}

/** Not made by `binary`, because the residual stream calls it most: its loops call no functions. */
const ADD: Op<void> = {
  name: 'add',
  forward([a, b]) {
    const data = a.data.slice()
    for (let i = 0; i < data.length; i++) data[i] += b.data[i]
    return { shape: a.shape, data }
  },
  backward({ grad }, inputs) {
    for (const x of inputs) if (x.requiresGrad) for (let i = 0; i < grad.length; i++) x.grad[i] += grad[i]
  },
}
const one = (): number => 1
const minusOne = (): number => -1
const first = (a: number): number => a
const second = (_: number, b: number): number => b
/** a + b, elementwise. a, b [any], broadcast to one shape. Throws RangeError if shapes do not fit. */
export const add = (a: Tensor, b: Tensor): Tensor => apply(ADD, broadcast('add', a, b))
/** a − b, elementwise. Shapes and errors as in `add`. */
export const sub = binary('sub', (a, b) => a - b, one, minusOne)
/** a·b, elementwise. Shapes and errors as in `add`. */
export const mul = binary('mul', (a, b) => a * b, second, first)
/** a / b, elementwise. Shapes and errors as in `add`. Division by 0 gives no error here, but in `backward` and
 *  `item`. */
export const div = binary(
  'div',
  (a, b) => a / b,
  (_, b) => 1 / b,
  (a, b) => -a / (b * b),
)

/** eˣ. x [any]. */
export const exp = unary('exp', of.exponential, (_, y) => y)
/** ln x. x [any]. For x ≤ 0 it gives no error here, but in `backward` and `item`. */
export const log = unary('log', of.logarithm, (x) => 1 / x)
/** Hyperbolic tangent. x [any]. */
export const tanh = unary('tanh', of.hyperbolicTangent, (_, y) => 1 - y * y)
/** max(0, x). x [any]. */
export const relu = unary('relu', of.relu, of.reluSlope)
/** GELU in its tanh form. x [any]. Hendrycks & Gimpel 2016. */
export const gelu = unary('gelu', of.gelu, of.geluSlope)
/** x·σ(x), the activation of Llama. x [any]. Elfwing, Uchibe & Doya 2017. */
export const silu = unary('silu', of.silu, of.siluSlope)
/** ln σ(x), computed so that nothing overflows. x [any]. */
export const logSigmoid = unary('logSigmoid', of.logSigmoid, (x) => of.sigmoid(-x))

/** n·x for a number n. x [any]. */
export const scale = (x: Tensor, n: number): Tensor =>
  unary(
    'scale',
    (value) => n * value,
    () => n,
  )(x)
/** Dropout: sets each element to 0 with probability `rate`, and divides the others by 1 − rate. x [any] → the same.
 *  Throws RangeError unless 0 ≤ rate < 1. Srivastava et al. 2014. */
export function dropout(x: Tensor, rate: number, random: of.Random): Tensor {
  if (!(rate >= 0 && rate < 1))
    of.fail('dropout', `rate must be in [0, 1), got ${rate} for ${formatShape(x.shape)}`)
  const mask = x.data.map(() => (random() < rate ? 0 : 1 / (1 - rate)))
  return mul(x, new Tensor(mask, x.shape))
}
