import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, sizeOf, type Tensor } from './tensor'

/** A view shares data and gradient with its input, so there is nothing to compute either way. */
const nothing = { forward() {}, backward() {} }

const TRANSPOSE: Op = {
  ...nothing,
  name: 'transpose',
  shape: ([x]) =>
    x.shape.length === 2 ? [x.shape[1], x.shape[0]] : fail('transpose', `not a matrix, ${show(x.shape)}`),
  view(y, x) {
    y.strides = [x.strides[1], x.strides[0]]
    y.offset = x.offset
  },
}

/** xᵀ without copying: strides exchanged. x [m, n] → [n, m]. Throws RangeError unless a matrix. */
export const transpose = (x: Tensor): Tensor => apply(TRANSPOSE, x)

const COLUMNS: Op = {
  ...nothing,
  name: 'columns',
  shape([x], _, from, to) {
    const width = x.shape.at(-1) ?? 0
    if (!(from >= 0 && from < to && to <= width)) fail('columns', `${from} to ${to} outside ${show(x.shape)}`)
    return [...x.shape.slice(0, -1), to - from]
  },
  view(y, x) {
    y.strides = x.strides
    y.offset = x.offset + y.n * x.strides[x.strides.length - 1]
  },
}

/** Columns from…to−1 of the last axis, without copying. x […, n] → […, to − from]. Throws RangeError out of range. */
export const columns = (x: Tensor, from: number, to: number): Tensor =>
  apply(COLUMNS, x, undefined, undefined, undefined, from, to)

const RESHAPE: Op = {
  ...nothing,
  name: 'reshape',
  shape: ([x], _, rows, columns) =>
    rows * columns === sizeOf(x.shape)
      ? [rows, columns]
      : fail('reshape', `${show(x.shape)} into [${rows}, ${columns}]`),
  view() {},
}

/** The same elements as a matrix. x [any] → [rows, columns]. Throws RangeError if the sizes differ. */
export const reshape = (x: Tensor, rows: number, columns: number): Tensor =>
  apply(RESHAPE, packed(x), undefined, undefined, undefined, rows, columns)

/** Calls back with the place of each element of x, in order. */
function eachPlace(x: Tensor, f: (place: number, i: number) => void): void {
  for (let i = 0; i < sizeOf(x.shape); i++) {
    let place = x.offset
    for (let axis = x.shape.length - 1, rest = i; axis >= 0; axis--) {
      place += (rest % x.shape[axis]) * x.strides[axis]
      rest = Math.floor(rest / x.shape[axis])
    }
    f(place, i)
  }
}

const PACK: Op = {
  name: 'pack',
  shape: ([x]) => x.shape,
  forward: (y) => eachPlace(y.inputs[0], (place, i) => (y.data[i] = y.inputs[0].data[place])),
  backward: (y) => eachPlace(y.inputs[0], (place, i) => (y.inputs[0].grad[place] += y.grad[i])),
}

/** x itself if its elements lie in order, else a copy in which they do. Most operations pack their inputs. */
export const packed = (x: Tensor): Tensor => (x.packed ? x : apply(PACK, x))
