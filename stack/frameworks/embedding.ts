import { fail, type Numbers } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

const EMBEDDING: Op = {
  name: 'embedding',
  shape([{ shape }], ids, length) {
    if (shape.length !== 2) fail('embedding', `weight must be a matrix, got ${show(shape)}`)
    if (ids.length === 0) fail('embedding', `no ids, [0] into ${show(shape)}`)
    if (length && ids.length % length) fail('embedding', `ids [${ids.length}] are no rows of ${length}`)
    return length ? [ids.length / length, length, shape[1]] : [ids.length, shape[1]]
  },
  forward({ inputs: [w], ids, data }) {
    const [count, width] = w.shape
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] < 0 || ids[i] >= count) fail('embedding', `id ${ids[i]} at ${i} outside ${show(w.shape)}`)
      for (let j = 0; j < width; j++) data[i * width + j] = w.data[ids[i] * width + j]
    }
  },
  backward({ inputs: [w], ids, grad }) {
    const width = w.shape[1]
    for (let i = 0; i < ids.length; i++)
      for (let j = 0; j < width; j++) w.grad[ids[i] * width + j] += grad[i * width + j]
  },
}

/** Row ids[i] of the weight for each i. weight [vocabulary, width], ids [n] → [n, width], or with the `length` of a
 *  sequence [n / length, length, width]. Throws RangeError on no ids, or one out of range or not whole. */
export const embedding = (weight: Tensor, ids: Numbers, length = 0): Tensor =>
  apply(EMBEDDING, packed(weight), undefined, undefined, ids, length)
