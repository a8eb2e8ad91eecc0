import { fail, type Numbers } from '../theory'
import type { Module } from './modules'
import type { Optimizer } from './optimizers'
import { crossEntropy } from './softmax'
import type { Tensor } from './tensor'

export interface Batch<X> {
  /** What the model is given. */
  x: X
  /** The right answer for each row it gives back. */
  y: Numbers
}

/** Trains for as long as there are batches and returns the last loss, in nats. Throws RangeError if there are none. */
export function train<X>(
  model: Module<[X]>,
  batches: Iterable<Batch<X>>,
  optimizer: Pick<Optimizer, 'step'>,
): number {
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
  for (let i = 0; i < n; i++) {
    const next = source.next()
    if (next.done) return
    yield next.value
  }
}
