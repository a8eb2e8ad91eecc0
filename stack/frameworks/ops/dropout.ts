import { fail, type Random } from '../../theory'
import { apply, show, type Op, type Tensor } from '../autograd'

/** Saved: what each element was multiplied by, 0 or 1/(1 − rate). */
const DROPOUT: Op<{ rate: number; random: Random }> = {
  name: 'dropout',
  forward([{ data: x, shape }], { rate, random }) {
    if (!(rate >= 0 && rate < 1)) fail('dropout', `rate must be in [0, 1), got ${rate} for ${show(shape)}`)
    const saved = x.map(() => (random() < rate ? 0 : 1 / (1 - rate)))
    return { shape, data: x.map((value, i) => value * saved[i]), saved }
  },
  backward({ grad, saved }, [x]) {
    for (let i = 0; i < grad.length; i++) x.grad[i] += saved[i] * grad[i]
  },
}
/** Sets a share `rate` of the elements to 0, drawn at random, and scales the others so that the mean stays. x [any].
 *  Throws RangeError unless 0 ≤ rate < 1. Srivastava et al. 2014. */
export const dropout = (x: Tensor, rate: number, random: Random): Tensor =>
  apply(DROPOUT, [x], { rate, random })
