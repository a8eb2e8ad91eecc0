import { fail, type Numbers } from '../../theory'
import { apply, formatShape, type Tensor } from '../autograd'
import { gatherOp } from './indexing'

/** A copy of token ids or targets [n]. Throws RangeError, under the operation's name, if one is not a whole number. */
export function integerIds(name: string, ids: Numbers): Int32Array {
  const integers = new Int32Array(ids)
  for (let i = 0; i < ids.length; i++)
    if (integers[i] !== ids[i]) fail(name, `id ${ids[i]} at ${i} of [${ids.length}] is not a whole number`)
  return integers
}

const EMBEDDING = gatherOp('embedding')
/** Row ids[i] of the weight for each i. weight [vocabulary, width], ids [n] → [n, width], or with the `length` of a
 *  sequence [n / length, length, width]. Throws RangeError for no ids, or for one out of range or not whole. */
export function embedding(weight: Tensor, ids: Numbers, length = 0): Tensor {
  const [count, width] = weight.shape
  const rows = integerIds('embedding', ids)
  if (weight.shape.length !== 2)
    fail('embedding', `weight must be a matrix, got ${formatShape(weight.shape)}`)
  if (rows.length === 0) fail('embedding', `no ids, [0] into ${formatShape(weight.shape)}`)
  if (length && rows.length % length) fail('embedding', `ids [${rows.length}] are no rows of ${length}`)
  const bad = rows.findIndex((id) => id < 0 || id >= count)
  if (bad >= 0) fail('embedding', `id ${rows[bad]} at ${bad} outside ${formatShape(weight.shape)}`)
  const shape = length ? [rows.length / length, length, width] : [rows.length, width]
  for (let i = 0; i < rows.length; i++) rows[i] *= width
  return apply(EMBEDDING, [weight], { shape, starts: rows, run: width })
}
