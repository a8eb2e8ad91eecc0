import { fixed, percent } from '../kit/format'

/** A chance as the slides write it: small ones with a decimal. */
export const share = (chance: number): string => (chance < 0.1 ? `${fixed(100 * chance)}%` : percent(chance))
