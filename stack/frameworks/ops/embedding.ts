import { fail, type Numbers } from '../../theory'
import { apply, show, type Tensor } from '../autograd'
import { moving } from './moves'

/** A copy of token ids or targets. Throws RangeError, under the operation's name, if one is not a whole number. */
export function wholeNumbers(name: string, ids: Numbers): Int32Array {
  const whole = new Int32Array(ids)
  for (let i = 0; i < ids.length; i++)
    if (whole[i] !== ids[i]) fail(name, `id ${ids[i]} at ${i} of [${ids.length}] is not a whole number`)
  return whole
}

const EMBEDDING = moving('embedding')
/** Row ids[i] of the weight for each i. weight [vocabulary, width], ids [n] → [n, width], or with the `length` of a
 *  sequence [n / length, length, width]. Throws RangeError on no ids, or one out of range or not whole. */
export function embedding(weight: Tensor, ids: Numbers, length = 0): Tensor {
  const [count, width] = weight.shape
  const rows = wholeNumbers('embedding', ids)
  if (weight.shape.length !== 2) fail('embedding', `weight must be a matrix, got ${show(weight.shape)}`)
  if (rows.length === 0) fail('embedding', `no ids, [0] into ${show(weight.shape)}`)
  if (length && rows.length % length) fail('embedding', `ids [${rows.length}] are no rows of ${length}`)
  const wrong = rows.findIndex((id) => id < 0 || id >= count)
  if (wrong >= 0) fail('embedding', `id ${rows[wrong]} at ${wrong} outside ${show(weight.shape)}`)
  const shape = length ? [rows.length / length, length, width] : [rows.length, width]
  for (let i = 0; i < rows.length; i++) rows[i] *= width
  return apply(EMBEDDING, [weight], { shape, starts: rows, run: width })
}
