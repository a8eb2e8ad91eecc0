import { fail } from '../../theory'
import { apply, show, sizeOf, type Op, type Shape, type Tensor } from '../autograd'
import { scale } from './elementwise'
import { places, stridesOf } from './moves'

/** to: for each element of the input, which of the output's it is added to. */
const SUM: Op<{ shape: Shape; to: Int32Array }> = {
  name: 'sum',
  forward([x], { shape, to }) {
    const sums = new Float64Array(sizeOf(shape))
    for (let i = 0; i < to.length; i++) sums[to[i]] += x.data[i]
    return { shape, data: Float32Array.from(sums) }
  },
  backward({ grad }, [x], { to }) {
    for (let i = 0; i < to.length; i++) x.grad[i] += grad[to[i]]
  },
}

/** Sum of all elements → [1], or along one axis (−1: the last), which goes. Throws RangeError for an axis x lacks. */
export function sum(x: Tensor, axis?: number): Tensor {
  if (axis === undefined) return apply(SUM, [x], { shape: [1], to: new Int32Array(x.data.length) })
  if (x.shape.at(axis) === undefined) fail('sum', `no axis ${axis} in ${show(x.shape)}`)
  const to = places(x.shape, stridesOf(x.shape.with(axis, 1)).with(axis, 0))
  const shape = x.shape.toSpliced(axis, 1)
  return apply(SUM, [x], { shape: shape.length ? shape : [1], to })
}
/** Mean of all elements → [1], or along one axis, which goes. Throws RangeError for an axis x lacks. */
export const mean = (x: Tensor, axis?: number): Tensor =>
  scale(sum(x, axis), 1 / (axis === undefined ? x.data.length : x.shape.at(axis)!))
