import { fail, type Numbers } from '../theory'
import type { Module } from './modules'
import { crossEntropy } from './softmax'
import type { Tensor } from './tensor'

/** x: what the model is given. y: the right answer for each row it gives back. */
export type Batch<X> = { x: X; y: Numbers }
type Steps = { step(): void }

/** Trains for as long as there are batches and returns the last loss, in nats. Throws RangeError if there are none. */
export function train<X>(model: Module<[X]>, batches: Iterable<Batch<X>>, optimizer: Steps): number {
  let loss: Tensor | undefined
  // #region loop
  for (const { x, y } of batches) {
    loss = crossEntropy(model(x), y)
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
