import * as of from '../../theory'
import { apply, formatShape, Tensor, type Op } from '../autograd'
import { broadcast } from './indexing'

/** y = f(x), element by element. slope: dy/dx, from x and y. */
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
/** y = f(a, b) for each pair of elements, once both tensors are of one shape. */
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

/** The residual stream is made of these, so it has a loop of its own. */
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
/** a + b. Shapes as in `broadcast`, which throws RangeError on misfit; so for `sub`, `mul` and `div`. */
export const add = (a: Tensor, b: Tensor): Tensor => apply(ADD, broadcast('add', a, b))
/** a − b. */
export const sub = binary('sub', (a, b) => a - b, one, minusOne)
/** a·b, elementwise. */
export const mul = binary('mul', (a, b) => a * b, second, first)
/** a / b, elementwise. Where b is 0 the result is not finite, and `backward` and `item` say so. */
export const div = binary(
  'div',
  (a, b) => a / b,
  (_, b) => 1 / b,
  (a, b) => -a / (b * b),
)

/** eˣ. x [any]. */
export const exp = unary('exp', Math.exp, (_, y) => y)
/** ln x. x [any]; where it is not above 0 the result is not finite, and `backward` and `item` say so. */
export const log = unary('log', Math.log, (x) => 1 / x)
/** Hyperbolic tangent. x [any]. */
export const tanh = unary('tanh', Math.tanh, (_, y) => 1 - y * y)
/** max(0, x). x [any]. */
export const relu = unary('relu', of.relu, of.reluSlope)
/** GELU in its tanh form. x [any]. Hendrycks & Gimpel 2016. */
export const gelu = unary('gelu', of.gelu, of.geluSlope)
/** x·σ(x), the activation of Llama. x [any]. Elfwing, Uchibe & Doya 2017. */
export const silu = unary('silu', of.silu, of.siluSlope)
/** ln σ(x), in a form that cannot overflow. x [any]. */
export const logSigmoid = unary('logSigmoid', of.logSigmoid, (x) => of.sigmoid(-x))

/** n·x for a plain number n. x [any]. */
export const scale = (x: Tensor, n: number): Tensor =>
  unary(
    'scale',
    (value) => n * value,
    () => n,
  )(x)
/** Sets a share `rate` of the elements to 0, drawn at random, and scales the others so that the mean stays. x [any].
 *  Throws RangeError unless 0 ≤ rate < 1. Srivastava et al. 2014. */
export function dropout(x: Tensor, rate: number, random: of.Random): Tensor {
  if (!(rate >= 0 && rate < 1))
    of.fail('dropout', `rate must be in [0, 1), got ${rate} for ${formatShape(x.shape)}`)
  const mask = x.data.map(() => (random() < rate ? 0 : 1 / (1 - rate)))
  return mul(x, new Tensor(mask, x.shape))
}
