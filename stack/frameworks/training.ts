import { fail } from '../theory'
import type { Tensor } from './autograd'
import type { Optimizer } from './optimizers'

/** Trains for as long as there are batches and returns the last loss. `lossOf` a batch is one number: how wrong the
 *  model was, computed from the parameters the optimizer has. Throws RangeError if there are no batches. */
export function train<B>(batches: Iterable<B>, lossOf: (batch: B) => Tensor, optimizer: Optimizer): number {
  let loss: Tensor | undefined
  // #region loop
  for (const batch of batches) {
    loss = lossOf(batch)
    optimizer.zeroGrad()
    loss.backward()
    optimizer.step()
  }
  // #endregion loop
  return loss ? loss.item() : fail('train', 'no batches [0]')
}

/** The next n items of an endless source, which stays open for more. */
export function* take<T>(source: Iterator<T>, n: number): Generator<T> {
  for (let next; n-- > 0 && !(next = source.next()).done;) yield next.value
}
