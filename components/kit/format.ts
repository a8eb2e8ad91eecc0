/** Numbers as the slides write them: a true minus sign, thousands with commas, units beside them. */

const minus = (text: string): string => text.replace('-', '−')

/** 0.372 → '37%'. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
/** A chance: a small one with a decimal. 0.026 → '2.6%'. */
export const share = (chance: number): string => (chance < 0.1 ? `${fixed(100 * chance)}%` : percent(chance))
/** −0.25 → '−0.3'; what rounds to nothing has no sign. */
export const fixed = (x: number, decimals = 1): string =>
  minus((Number(x.toFixed(decimals)) + 0).toFixed(decimals))
/** 0.6 → '+0.6'; what rounds to nothing has no sign. */
export const signed = (x: number, decimals = 1): string =>
  (Number(x.toFixed(decimals)) > 0 ? '+' : '') + fixed(x, decimals)
/** 4192 → '4,192'. */
export const count = (n: number): string => n.toLocaleString('en')
/** 1 → '1 step', 2 → '2 steps'. */
export const plural = (n: number, what: string): string => `${count(n)} ${what}${n === 1 ? '' : 's'}`
/** 756.249 → '756.2' with four figures; no zeros behind. */
export const figures = (x: number, n: number): string => minus(String(Number(x.toPrecision(n)) + 0))
