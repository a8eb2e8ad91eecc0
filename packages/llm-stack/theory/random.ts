import { cosineAndSine, logarithm } from './elementary'

/** A source of uniform numbers in [0, 1), as Math.random is. */
export type Random = () => number

/** A reproducible source: the same 32-bit seed gives the same numbers on every machine. Mulberry32, Ettinger 2017. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A number from the standard normal distribution: mean 0, deviation 1. Box & Muller 1958. */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * logarithm(1 - random()))
  const [cosine] = cosineAndSine(2 * Math.PI * random())
  return radius * cosine
}
