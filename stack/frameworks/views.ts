import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'

/** A view shares data and gradient with its input, so there is nothing to compute either way. */
const nothing = { forward() {}, backward() {} }

const TRANSPOSE: Op = {
  ...nothing,
  name: 'transpose',
  shape: ([{ shape }]) =>
    shape.length === 2 ? [shape[1], shape[0]] : fail('transpose', `not a matrix, ${show(shape)}`),
  view: (y, x) => Object.assign(y, { strides: [x.strides[1], x.strides[0]], offset: x.offset }),
}

/** xᵀ without copying: strides exchanged. x [m, n] → [n, m]. Throws RangeError unless a matrix. */
export const transpose = (x: Tensor): Tensor => apply(TRANSPOSE, x)

const COLUMNS: Op = {
  ...nothing,
  name: 'columns',
  shape([{ shape }], _, from, to) {
    if (!(from >= 0 && from < to && to <= shape.at(-1)!))
      fail('columns', `${from} to ${to} outside ${show(shape)}`)
    return [...shape.slice(0, -1), to - from]
  },
  view: (y, x) => Object.assign(y, { strides: x.strides, offset: x.offset + y.n * x.strides.at(-1)! }),
}

/** Columns from…to−1 of the last axis, without copying. x […, n] → […, to − from]. Throws RangeError out of range. */
export const columns = (x: Tensor, from: number, to: number): Tensor =>
  apply(COLUMNS, x, undefined, undefined, undefined, from, to)

const RESHAPE: Op = {
  ...nothing,
  name: 'reshape',
  shape: ([{ shape }], _, rows, columns) =>
    rows * columns === sizeOf(shape)
      ? [rows, columns]
      : fail('reshape', `${show(shape)} into [${rows}, ${columns}]`),
  view() {},
}

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
  forward: (y) => eachPlace(y.inputs[0], (place, i) => (y.data[i] = y.inputs[0].data[place])),
  backward: (y) => eachPlace(y.inputs[0], (place, i) => (y.inputs[0].grad[place] += y.grad[i])),
}

/** Whether the elements from axis `first` to the last lie in order without gaps. */
function tight({ shape, strides }: Tensor, size: number, last: number): boolean {
  for (let axis = last; axis >= 0; size *= shape[axis--]) if (strides[axis] !== size) return false
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
