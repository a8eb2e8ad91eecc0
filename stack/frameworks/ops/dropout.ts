import { fail, type Random } from '../../theory'
import { show, Tensor } from '../autograd'
import { mul } from './elementwise'

/** Sets a share `rate` of the elements to 0, drawn at random, and scales the others so that the mean stays. x [any].
 *  Throws RangeError unless 0 ≤ rate < 1. Srivastava et al. 2014. */
export function dropout(x: Tensor, rate: number, random: Random): Tensor {
  if (!(rate >= 0 && rate < 1)) fail('dropout', `rate must be in [0, 1), got ${rate} for ${show(x.shape)}`)
  const kept = x.data.map(() => (random() < rate ? 0 : 1 / (1 - rate)))
  return mul(x, new Tensor(kept, x.shape))
}
