import { ASK_COUNT } from '../../data/recorded-asks'

/** The recorded seed in place of any: after the last comes the first. */
export const recordedSeed = (seed: number): number => ((seed - 1) % ASK_COUNT) + 1
