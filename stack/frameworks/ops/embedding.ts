import { fail, type Numbers } from '../../theory'
import { apply, show, type Op, type Tensor } from '../autograd'

/** A copy of token ids or targets. Throws RangeError, under the operation's name, if one is not a whole number. */
export function wholeNumbers(name: string, ids: Numbers): Int32Array {
  const whole = new Int32Array(ids)
  for (let i = 0; i < ids.length; i++)
    if (whole[i] !== ids[i]) fail(name, `id ${ids[i]} at ${i} of [${ids.length}] is not a whole number`)
  return whole
}

const EMBEDDING: Op<{ ids: Int32Array; length: number }> = {
  name: 'embedding',
  forward([{ shape, data: rows }], { ids, length }) {
    if (shape.length !== 2) fail('embedding', `weight must be a matrix, got ${show(shape)}`)
    if (ids.length === 0) fail('embedding', `no ids, [0] into ${show(shape)}`)
    if (length && ids.length % length) fail('embedding', `ids [${ids.length}] are no rows of ${length}`)
    const [count, width] = shape
    const data = new Float32Array(ids.length * width)
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] < 0 || ids[i] >= count) fail('embedding', `id ${ids[i]} at ${i} outside ${show(shape)}`)
      for (let j = 0; j < width; j++) data[i * width + j] = rows[ids[i] * width + j]
    }
    return { shape: length ? [ids.length / length, length, width] : [ids.length, width], data }
  },
  backward({ grad }, [weight], { ids }) {
    const width = weight.shape[1]
    for (let i = 0; i < ids.length; i++)
      for (let j = 0; j < width; j++) weight.grad[ids[i] * width + j] += grad[i * width + j]
  },
}

/** Row ids[i] of the weight for each i. weight [vocabulary, width], ids [n] → [n, width], or with the `length` of a
 *  sequence [n / length, length, width]. Throws RangeError on no ids, or one out of range or not whole. */
export const embedding = (weight: Tensor, ids: Numbers, length = 0): Tensor =>
  apply(EMBEDDING, [weight], { ids: wholeNumbers('embedding', ids), length })
