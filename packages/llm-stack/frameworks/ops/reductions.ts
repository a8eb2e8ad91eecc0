import { fail } from '../../theory'
import { apply, formatShape, type Tensor } from '../autograd'
import { scale } from './elementwise'
import { scatterAddOp, stridedOffsets, stridesOf } from './indexing'

const SUM = scatterAddOp('sum')
/** Sum of all elements, x [any] → [1], or along one axis (−1: the last), which is removed. Throws RangeError for an
 *  axis that x lacks. */
export function sum(x: Tensor, axis?: number): Tensor {
  if (axis === undefined) return apply(SUM, [x], { shape: [1], to: [new Int32Array(x.data.length)] })
  if (x.shape.at(axis) === undefined) fail('sum', `no axis ${axis} in ${formatShape(x.shape)}`)
  const to = [stridedOffsets(x.shape, stridesOf(x.shape.with(axis, 1)).with(axis, 0))]
  const shape = x.shape.toSpliced(axis, 1)
  return apply(SUM, [x], { shape: shape.length ? shape : [1], to })
}
/** Mean of all elements, x [any] → [1], or along one axis, which is removed. Throws RangeError for an axis that x
 *  lacks. */
export const mean = (x: Tensor, axis?: number): Tensor =>
  scale(sum(x, axis), 1 / (axis === undefined ? x.data.length : x.shape.at(axis)!))
