import type { ToyNetwork } from './by-hand'

/** Arbitrary numbers of the gradients slide, chosen so that no gradient is near zero. */
export const exampleNetwork: ToyNetwork = { x: 2, y: 1, w1: 0.4, b1: -0.3, w2: 0.8, b2: 0.1 }
