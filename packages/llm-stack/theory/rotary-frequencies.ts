import { exponential, logarithm } from './elementary'

/** Radians by which each pair of a head's numbers turns from one position to the next: base^(−2i/size) →
 *  [size / 2]. size: even. Su et al. 2021. */
export const rotaryFrequencies = (size: number, base: number): number[] =>
  Array.from({ length: size / 2 }, (_, pair) => exponential(((-2 * pair) / size) * logarithm(base)))
