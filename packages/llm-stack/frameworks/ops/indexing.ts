import { fail } from '../../theory'
import { apply, formatShape, sizeOf, type Op, type Shape, type Tensor } from '../autograd'

/** Row-major strides of a shape [axes]: the distance between neighbours along each axis. */
export const stridesOf = (shape: Shape): number[] => shape.map((_, axis) => sizeOf(shape.slice(axis + 1)))

/** Offsets of the elements of a shape, in order, under the given strides: shape, strides [axes] → [size]. */
export function stridedOffsets(shape: Shape, strides: Shape, offset = 0): Int32Array {
  let offsets = Int32Array.of(offset)
  for (let axis = 0; axis < shape.length; axis++) {
    const [outer, length, stride] = [offsets, shape[axis], strides[axis]]
    if (length === 1) continue
    offsets = new Int32Array(outer.length * length)
    for (let o = 0, i = 0; o < outer.length; o++)
      for (let step = 0; step < length; step++) offsets[i++] = outer[o] + step * stride
  }
  return offsets
}

/** An operation that copies: its output is the `run` elements from each of `starts` on, one run after another. */
export const gatherOp = (name: string): Op<{ shape: Shape; starts: Int32Array; run: number }> => ({
  name,
  forward([x], { shape, starts, run }) {
    const data = new Float32Array(starts.length * run)
    for (let s = 0, at = 0; s < starts.length; s++)
      for (let i = starts[s]; i < starts[s] + run; i++) data[at++] = x.data[i]
    return { shape, data }
  },
  backward({ grad }, [x], { starts, run }) {
    for (let s = 0, at = 0; s < starts.length; s++)
      for (let i = starts[s]; i < starts[s] + run; i++) x.grad[i] += grad[at++]
  },
})
/** An operation that adds element i of input p to element to[p][i] of the output. */
export const scatterAddOp = (name: string): Op<{ shape: Shape; to: readonly Int32Array[] }> => ({
  name,
  forward(inputs, { shape, to }) {
    const sums = new Float64Array(sizeOf(shape))
    inputs.forEach(({ data }, p) => to[p].forEach((at, i) => (sums[at] += data[i])))
    return { shape, data: Float32Array.from(sums) }
  },
  backward({ grad }, inputs, { to }) {
    inputs.forEach((x, p) => x.requiresGrad && to[p].forEach((at, i) => (x.grad[i] += grad[at])))
  },
})
const CONCAT = scatterAddOp('concat')
const [RESHAPE, TRANSPOSE, SLICE, EXPAND] = ['reshape', 'transpose', 'slice', 'expand'].map(gatherOp)

/** The same numbers in another shape. x [any] → [shape]. Throws RangeError if the sizes differ. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sizeOf(shape) !== x.data.length)
    fail('reshape', `${formatShape(x.shape)} does not fill ${formatShape(shape)}`)
  return apply(RESHAPE, [x], { shape, starts: Int32Array.of(0), run: x.data.length })
}

/** Transpose xᵀ. x [m, n] → [n, m]. Throws RangeError unless x is a matrix. */
export function transpose(x: Tensor): Tensor {
  const [m, n] = x.shape
  if (x.shape.length !== 2) fail('transpose', `not a matrix, ${formatShape(x.shape)}`)
  return apply(TRANSPOSE, [x], { shape: [n, m], starts: stridedOffsets([n, m], [1, n]), run: 1 })
}

/** Elements from…to−1 along one axis. Throws RangeError, under the operation's name, out of range. */
function slice(name: string, x: Tensor, axis: number, from: number, to: number): Tensor {
  if (!([from, to].every(Number.isInteger) && from >= 0 && from < to && to <= (x.shape.at(axis) ?? 0)))
    fail(name, `${from} to ${to} outside ${formatShape(x.shape)}`)
  const [shape, strides] = [x.shape.with(axis, to - from), stridesOf(x.shape)]
  const starts = stridedOffsets(x.shape.slice(0, axis), strides, from * strides.at(axis)!)
  return apply(SLICE, [x], { shape, starts, run: (to - from) * strides.at(axis)! })
}
/** Rows from…to−1 of the last axis but one. x […, m, n] → […, to − from, n]. Throws RangeError out of range. */
export const rows = (x: Tensor, from: number, to: number): Tensor => slice('rows', x, -2, from, to)
/** Columns from…to−1 of the last axis. x […, n] → […, to − from]. Throws RangeError out of range. */
export const columns = (x: Tensor, from: number, to: number): Tensor => slice('columns', x, -1, from, to)

/** Whether two shapes [axes] are equal. */
export const isShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((n, axis) => n === b[axis])

/** Broadcasts two tensors to one shape, as NumPy does: axes are aligned from the last; a missing axis, or one of
 *  length 1, is repeated. a, b [any] → both [shape]. Throws RangeError, under the operation's name, where lengths
 *  differ and neither is 1. */
export function broadcast(name: string, a: Tensor, b: Tensor): Tensor[] {
  if (isShape(a.shape, b.shape)) return [a, b]
  const axes = Math.max(a.shape.length, b.shape.length)
  const [m, n] = [a, b].map(({ shape }) => [...Array<number>(axes - shape.length).fill(1), ...shape])
  if (m.some((length, axis) => length !== n[axis] && length !== 1 && n[axis] !== 1))
    fail(name, `shapes differ, ${formatShape(a.shape)} and ${formatShape(b.shape)}`)
  const shape = m.map((length, axis) => Math.max(length, n[axis]))
  const expand = (x: Tensor, own: Shape): Tensor => {
    const strides = stridesOf(own).map((stride, axis) => (own[axis] === 1 ? 0 : stride))
    return isShape(x.shape, shape)
      ? x
      : apply(EXPAND, [x], { shape, starts: stridedOffsets(shape, strides), run: 1 })
  }
  return [expand(a, m), expand(b, n)]
}

/** Concatenates tensors along an axis: −2 (default) appends rows, −1 columns. parts […, mᵢ, n] → […, Σ mᵢ, n]. Throws
 *  RangeError for no parts, or if they differ in another axis. */
export function concat(parts: readonly Tensor[], axis = -2): Tensor {
  const otherAxes = parts.map(({ shape }) => (shape.at(axis) ? formatShape(shape.with(axis, 1)) : ''))
  if (!otherAxes[0] || otherAxes.some((other) => other !== otherAxes[0]))
    fail('concat', `${parts.map((x) => formatShape(x.shape)).join(' and ') || 'no tensors'}, axis ${axis}`)
  const ends: number[] = []
  for (const { shape } of parts) ends.push((ends.at(-1) ?? 0) + shape.at(axis)!)
  const shape = parts[0].shape.with(axis, ends.at(-1)!)
  const strides = stridesOf(shape)
  const starts = [0, ...ends].map((end) => end * strides.at(axis)!)
  const to = parts.map((part, p) => stridedOffsets(part.shape, strides, starts[p]))
  return apply(CONCAT, [...parts], { shape, to })
}
