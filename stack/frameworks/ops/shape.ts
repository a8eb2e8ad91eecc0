import { fail } from '../../theory'
import { apply, show, sizeOf, type Op, type Shape, type Tensor } from '../autograd'
import { addTo, transposed, view, type View } from '../views'

const RESHAPE: Op<Shape> = {
  name: 'reshape',
  forward([x], shape) {
    if (sizeOf(shape) !== x.data.length) fail('reshape', `${show(x.shape)} does not fill ${show(shape)}`)
    return { shape, data: x.data.slice() }
  },
  backward({ grad }, [x]) {
    for (let i = 0; i < grad.length; i++) x.grad[i] += grad[i]
  },
}
/** The same numbers in another shape of the same size. Throws RangeError on misfit. */
export const reshape = (x: Tensor, shape: Shape): Tensor => apply(RESHAPE, [x], [...shape])

const TRANSPOSE: Op<void> = {
  name: 'transpose',
  forward([{ data: x, shape }]) {
    if (shape.length !== 2) fail('transpose', `not a matrix, ${show(shape)}`)
    const [m, n] = shape
    const data = new Float32Array(x.length)
    addTo(view(data, n, m), transposed(view(x, m, n)))
    return { shape: [n, m], data }
  },
  backward({ grad, shape: [n, m] }, [x]) {
    addTo(view(x.grad, m, n), transposed(view(grad, n, m)))
  },
}
/** xᵀ. x [m, n] → [n, m]. Throws RangeError unless a matrix. */
export const transpose = (x: Tensor): Tensor => apply(TRANSPOSE, [x])

/** Steps from…to−1 along an axis of a shape, as a matrix: a row for every combination of the axes before it. */
function strip(data: Float32Array, shape: Shape, axis: number, from: number, to: number): View {
  const inner = sizeOf(shape.slice(axis + 1))
  const stride = shape[axis] * inner
  return view(data, data.length / stride, (to - from) * inner, stride, from * inner)
}

type Range = { axis: number; from: number; to: number }
const SLICE: Op<Range> = {
  name: 'slice',
  forward([x], { axis, from, to }) {
    const shape = x.shape.with(axis, to - from)
    const data = new Float32Array(sizeOf(shape))
    addTo(strip(data, shape, axis, 0, to - from), strip(x.data, x.shape, axis, from, to))
    return { shape, data }
  },
  backward({ grad, shape }, [x], { axis, from, to }) {
    addTo(strip(x.grad, x.shape, axis, from, to), strip(grad, shape, axis, 0, to - from))
  },
}
function slice(name: string, x: Tensor, axis: number, from: number, to: number): Tensor {
  if (!(from >= 0 && from < to && to <= (x.shape[axis] ?? 0)))
    fail(name, `${from} to ${to} outside ${show(x.shape)}`)
  return apply(SLICE, [x], { axis, from, to })
}
/** Rows from…to−1 of the last axis but one. x […, m, n] → […, to − from, n]. Throws RangeError out of range. */
export const rows = (x: Tensor, from: number, to: number): Tensor =>
  slice('rows', x, x.shape.length - 2, from, to)
/** Columns from…to−1 of the last axis. x […, n] → […, to − from]. Throws RangeError out of range. */
export const columns = (x: Tensor, from: number, to: number): Tensor =>
  slice('columns', x, x.shape.length - 1, from, to)

const CONCAT: Op<number> = {
  name: 'concat',
  forward(parts, axis) {
    const length = parts.reduce((sum, part) => sum + part.shape[axis], 0)
    const shape = parts[0].shape.with(axis, length)
    const data = new Float32Array(sizeOf(shape))
    let at = 0
    for (const part of parts) {
      const own = part.shape[axis]
      addTo(strip(data, shape, axis, at, at + own), strip(part.data, part.shape, axis, 0, own))
      at += own
    }
    return { shape, data }
  },
  backward({ grad, shape }, parts, axis) {
    let at = 0
    for (const part of parts) {
      const own = part.shape[axis]
      if (part.requiresGrad)
        addTo(strip(part.grad, part.shape, axis, 0, own), strip(grad, shape, axis, at, at + own))
      at += own
    }
  },
}
/** Puts tensors one after another along an axis: −2 adds rows (as a cache of keys grows), −1 columns. Throws RangeError
 *  for no parts, or if they differ in another axis. */
export function concat(parts: readonly Tensor[], axis = -2): Tensor {
  const shapes = parts.map(({ shape }) => show(shape)).join(' and ')
  const at = axis < 0 ? axis + (parts[0]?.shape.length ?? 0) : axis
  const others = parts.map(({ shape }) => (at in shape ? show(shape.toSpliced(at, 1)) : 'none'))
  if (parts.length === 0 || others.some((other) => other !== others[0] || other === 'none'))
    fail('concat', `${shapes || 'no tensors'} do not fit along axis ${axis}`)
  return apply(CONCAT, [...parts], at)
}
