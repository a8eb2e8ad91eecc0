import { gaussian, seeded, type Random } from '../theory'
import { sizeOf, Tensor, type Shape } from './autograd'

/** The global random numbers. */
let globalRandom = seeded(42)
/** Seeds the global random numbers, of new parameters and of dropout: the same seed builds the same model. */
export function manualSeed(seed: number): void {
  globalRandom = seeded(seed)
}
/** The next global random number, uniform in [0, 1). */
export const uniform: Random = () => globalRandom()

/** A parameter [shape] filled with one number. Throws RangeError for lengths of axes below 1. */
export const full = (shape: Shape, value: number): Tensor =>
  new Tensor(new Float32Array(sizeOf(shape)).fill(value), shape, true)
/** A parameter [shape] of normal numbers, mean 0 and deviation `std`, from the global random numbers; `std` 0 draws
 *  none. Throws RangeError for lengths of axes below 1. */
export function randn(shape: Shape, std = 1): Tensor {
  const { data } = full(shape, 0)
  return new Tensor(std ? data.map(() => std * gaussian(globalRandom)) : data, shape, true)
}
