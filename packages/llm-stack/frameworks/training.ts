import { fail } from '../theory'
import type { Tensor } from './autograd'
import type { Optimizer } from './optimizers'

/** Trains on each batch → the last loss. `lossOf` a batch is [1], computed from parameters of the optimizer. Throws
 *  RangeError if there are no batches. */
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

/** The next n items of an iterator, which stays open for more. */
export function* take<T>(source: Iterator<T>, n: number): Generator<T> {
  for (let next; n-- > 0 && !(next = source.next()).done;) yield next.value
}
