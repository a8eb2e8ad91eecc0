import { gaussian, seeded, type Random } from '../theory'
import { sizeOf, Tensor, type Shape } from './autograd'

let globalRandom = seeded(42)
/** Starts the random numbers of new parameters, and of dropout, again: the same seed builds the same model. */
export function manualSeed(seed: number): void {
  globalRandom = seeded(seed)
}
/** The next of these numbers, in [0, 1). */
export const uniform: Random = () => globalRandom()

/** A parameter filled with one number. */
export const full = (shape: Shape, value: number): Tensor =>
  new Tensor(new Float32Array(sizeOf(shape)).fill(value), shape, true)
/** A parameter of normal random numbers of deviation `std`; nothing is drawn for 0. */
export function randn(shape: Shape, std = 1): Tensor {
  const { data } = full(shape, 0)
  return new Tensor(std ? data.map(() => std * gaussian(globalRandom)) : data, shape, true)
}
