import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Shape, type Tensor } from './tensor'

/** An operation whose output shares its input's data and gradient, so that there is nothing to compute either way. */
const sharing = (name: string, shape: (x: Shape, n: number, m: number) => Shape, view: Op['view']): Op => ({
  name,
  shape: ([x], _, n, m) => shape(x.shape, n, m),
  view,
  forward() {},
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

const RESHAPE = sharing(
  'reshape',
  (x, m, n) => (m * n === sizeOf(x) ? [m, n] : fail('reshape', `${show(x)} into [${m}, ${n}]`)),
  () => {},
)
/** The same elements as a matrix. x [any] → [rows, columns]. Throws RangeError if the sizes differ. */
export const reshape = (x: Tensor, rows: number, columns: number): Tensor =>
  apply(RESHAPE, packed(x), undefined, undefined, undefined, rows, columns)

/** Calls back with the place of each element of x, in order. */
function eachPlace(x: Tensor, f: (place: number, i: number) => void): void {
  for (let i = 0; i < sizeOf(x.shape); i++) {
    let place = x.offset
    for (let axis = x.shape.length - 1, rest = i; axis >= 0; rest = Math.floor(rest / x.shape[axis--]))
      place += (rest % x.shape[axis]) * x.strides[axis]
    f(place, i)
  }
}

const PACK: Op = {
  name: 'pack',
  shape: ([x]) => x.shape,
  forward: ({ inputs: [x], data }) => eachPlace(x, (place, i) => (data[i] = x.data[place])),
  backward: ({ inputs: [x], grad }) => eachPlace(x, (place, i) => (x.grad[place] += grad[i])),
}

/** Whether axes up to `last`, whose neighbours are `step` apart, lie in order without gaps. */
function tight({ shape, strides }: Tensor, step: number, last: number): boolean {
  for (let axis = last; axis >= 0; step *= shape[axis--]) if (strides[axis] !== step) return false
  return true
}

/** x itself if its elements lie in order, else a copy in which they do. Most operations pack their inputs. */
export const packed = (x: Tensor): Tensor =>
  x.data.length === sizeOf(x.shape) && tight(x, 1, x.shape.length - 1) ? x : apply(PACK, x)

/** x itself if its rows (last axis) lie in order and evenly apart, as after `columns`; else a packed copy. */
export function rowwise(x: Tensor): Tensor {
  const row = x.shape.length - 2
  return x.strides[row + 1] === 1 && tight(x, x.strides[row], row) ? x : apply(PACK, x)
}
