import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Shape, type Tensor } from './tensor'

type Shaper = (x: Shape, n: number, m: number) => Shape
/** An operation whose output shares its input's data and gradient, so that there is nothing to compute either way. */
const sharing = (name: string, shape: Shaper, view: Op['view']): Op => ({
  name,
  shape: ([x], _, n, m) => shape(x.shape, n, m),
  view,
  forward(y) {
    y.data = y.inputs[0].data
    y.grad = y.inputs[0].grad
  },
  backward() {},
})

const TRANSPOSE = sharing(
  'transpose',
  (x) => (x.length === 2 ? [x[1], x[0]] : fail('transpose', `not a matrix, ${show(x)}`)),
  (y, x) => Object.assign(y, { strides: [x.strides[1], x.strides[0]], offset: x.offset }),
)
/** xᵀ without copying: strides exchanged. x [m, n] → [n, m]. Throws RangeError unless a matrix. */
export const transpose = (x: Tensor): Tensor => apply(TRANSPOSE, x)

const COLUMNS = sharing(
  'columns',
  (x, from, to) =>
    from >= 0 && from < to && to <= x.at(-1)!
      ? [...x.slice(0, -1), to - from]
      : fail('columns', `${from} to ${to} outside ${show(x)}`),
  (y, x) => Object.assign(y, { strides: x.strides, offset: x.offset + y.n * x.strides.at(-1)! }),
)
/** Columns from…to−1 of the last axis, without copying. x […, n] → […, to − from]. Throws RangeError out of range. */
export const columns = (x: Tensor, from: number, to: number): Tensor =>
  apply(COLUMNS, x, undefined, undefined, undefined, from, to)
/** Where each element of x lies, in order. */
const places = ({ shape, strides, offset }: Tensor): number[] =>
  shape.reduce(
    (p, n, k) => p.flatMap((o) => Array.from({ length: n }, (_, i) => o + i * strides[k])),
    [offset],
  )

const PACK: Op = {
  name: 'pack',
  shape: ([x]) => x.shape,
  forward: ({ inputs: [x], data }) => places(x).forEach((at, i) => (data[i] = x.data[at])),
  backward: ({ inputs: [x], grad }) => places(x).forEach((at, i) => (x.grad[at] += grad[i])),
}

/** x itself if its rows (last axis) lie in order and evenly apart, as after `columns`; else a packed copy. */
export function rowwise(x: Tensor): Tensor {
  const { shape, strides } = x
  let even = strides[shape.length - 1] === 1
  for (let k = shape.length - 2; k > 0; k--) even &&= strides[k - 1] === strides[k] * shape[k]
  return even ? x : apply(PACK, x)
}

/** x itself if its elements lie in order without gaps, else a copy in which they do. Most operations pack their inputs. */
export function packed(x: Tensor): Tensor {
  const { shape, strides } = x
  const gap = shape.length > 1 && strides[shape.length - 2] !== shape[shape.length - 1]
  return gap || x.data.length !== sizeOf(shape) ? apply(PACK, x) : rowwise(x)
}
