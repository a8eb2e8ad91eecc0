import { fail } from '../../theory'
import { apply, show, sizeOf, type Op, type Shape, type Tensor } from '../autograd'
import { places } from './broadcast'
import { scale } from './elementwise'

/** kept: the shape with every axis summed over 1 long. */
const SUM: Op<{ kept: Shape; shape: Shape }> = {
  name: 'sum',
  forward([x], { kept, shape }) {
    const to = places(kept, x.shape)
    const sums = new Float64Array(sizeOf(shape))
    for (let i = 0; i < to.length; i++) sums[to[i]] += x.data[i]
    return { shape, data: Float32Array.from(sums) }
  },
  backward({ grad }, [x], { kept }) {
    const to = places(kept, x.shape)
    for (let i = 0; i < to.length; i++) x.grad[i] += grad[to[i]]
  },
}

/** Sum of all elements → [1], or along one axis (−1: the last), which goes. Throws RangeError for an axis x lacks. */
export function sum(x: Tensor, axis?: number): Tensor {
  if (axis === undefined) return apply(SUM, [x], { kept: [1], shape: [1] })
  if (x.shape.at(axis) === undefined) fail('sum', `no axis ${axis} in ${show(x.shape)}`)
  const kept = x.shape.with(axis, 1)
  const shape = x.shape.toSpliced(axis, 1)
  return apply(SUM, [x], { kept, shape: shape.length ? shape : [1] })
}
/** Mean of all elements → [1], or along one axis, which goes. Throws RangeError for an axis x lacks. */
export const mean = (x: Tensor, axis?: number): Tensor =>
  scale(sum(x, axis), 1 / (axis === undefined ? x.data.length : x.shape.at(axis)!))
