import { fail } from '../../theory'
import { apply, formatShape, sizeOf, type Op, type Shape, type Tensor } from '../autograd'

/** How far apart neighbours along each axis lie when numbers are stored row after row. */
export const stridesOf = (shape: Shape): number[] => shape.map((_, axis) => sizeOf(shape.slice(axis + 1)))

/** Where each element of a shape lies, in order, if neighbours along its axes lie `strides` apart. */
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

/** An operation that only moves numbers: what comes out are the `run` elements from each of `starts` on. */
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
/** The other way round: element i of input p is added to element to[p][i] of the output. */
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

/** The same numbers in another shape of the same size. Throws RangeError on misfit. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sizeOf(shape) !== x.data.length)
    fail('reshape', `${formatShape(x.shape)} does not fill ${formatShape(shape)}`)
  return apply(RESHAPE, [x], { shape, starts: Int32Array.of(0), run: x.data.length })
}

/** xᵀ. x [m, n] → [n, m]. Throws RangeError unless a matrix. */
export function transpose(x: Tensor): Tensor {
  const [m, n] = x.shape
  if (x.shape.length !== 2) fail('transpose', `not a matrix, ${formatShape(x.shape)}`)
  return apply(TRANSPOSE, [x], { shape: [n, m], starts: stridedOffsets([n, m], [1, n]), run: 1 })
}

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

/** Whether two shapes are the same. */
export const isShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((n, axis) => n === b[axis])

/** Two tensors brought to one shape: axes are matched from the last, and one that is missing or 1 long is repeated, as
 *  in NumPy. Throws RangeError, under the operation's name, where lengths differ and neither is 1. */
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

/** Puts tensors one after another along an axis: −2 adds rows (as a cache of keys grows), −1 columns. Throws RangeError
 *  for no parts, or if they differ in another axis. */
export function concat(parts: readonly Tensor[], axis = -2): Tensor {
  const otherAxes = parts.map(({ shape }) => (shape.at(axis) ? formatShape(shape.with(axis, 1)) : ''))
  if (!otherAxes[0] || otherAxes.some((other) => other !== otherAxes[0]))
    fail(
      'concat',
      `${parts.map(({ shape }) => formatShape(shape)).join(' and ') || 'no tensors'}, axis ${axis}`,
    )
  const ends: number[] = []
  for (const { shape } of parts) ends.push((ends.at(-1) ?? 0) + shape.at(axis)!)
  const shape = parts[0].shape.with(axis, ends.at(-1)!)
  const strides = stridesOf(shape)
  const to = parts.map((part, p) =>
    stridedOffsets(part.shape, strides, (ends[p - 1] ?? 0) * strides.at(axis)!),
  )
  return apply(CONCAT, [...parts], { shape, to })
}
