import { fail, type Numbers } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'

const EMBEDDING: Op = {
  name: 'embedding',
  shape([w], ids, length) {
    if (w.shape.length !== 2 || !w.packed) fail('embedding', `weight must be a matrix, got ${show(w.shape)}`)
    if (ids.length === 0) fail('embedding', `no ids, [0] into ${show(w.shape)}`)
    if (length && ids.length % length) fail('embedding', `ids [${ids.length}] are no rows of ${length}`)
    return length ? [ids.length / length, length, w.shape[1]] : [ids.length, w.shape[1]]
  },
  forward(y) {
    const w = y.inputs[0]
    const width = w.shape[1]
    for (let i = 0; i < y.ids.length; i++) {
      const id = y.ids[i]
      if (id < 0 || id >= w.shape[0])
        fail('embedding', `id ${id} at ${i} of [${y.ids.length}] outside ${show(w.shape)}`)
      for (let j = 0; j < width; j++) y.data[i * width + j] = w.data[id * width + j]
    }
  },
  backward(y) {
    const w = y.inputs[0]
    const width = w.shape[1]
    for (let i = 0; i < y.ids.length; i++)
      for (let j = 0; j < width; j++) w.grad[y.ids[i] * width + j] += y.grad[i * width + j]
  },
}

/**
 * Row ids[i] of the weight for each i. weight [vocabulary, width], ids [n] → [n, width], or with the `length` of a
 * sequence [n / length, length, width]. Throws RangeError on no ids, or one out of range or not whole.
 */
export const embedding = (weight: Tensor, ids: Numbers, length = 0): Tensor =>
  apply(EMBEDDING, weight, undefined, undefined, ids, length)
