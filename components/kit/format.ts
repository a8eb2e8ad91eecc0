/** Formats numbers for slides: true minus sign, commas between thousands. */

const withMinusSign = (text: string): string => text.replace('-', '−')

/** 0.372 → '37%'. */
export const formatPercent = (ratio: number): string => `${Math.round(ratio * 100)}%`
/** 0.026 → '2.6%', 0.66 → '66%': one decimal below 10%. */
export const formatProbability = (probability: number): string =>
  probability < 0.1 ? `${formatFixed(100 * probability)}%` : formatPercent(probability)
/** −0.25 → '−0.3'; zero after rounding has no sign. */
export const formatFixed = (x: number, decimals = 1): string =>
  withMinusSign(Number(x.toFixed(decimals)).toFixed(decimals))
/** 0.6 → '+0.6'; zero after rounding has no sign. */
export const formatSigned = (x: number, decimals = 1): string =>
  (Number(x.toFixed(decimals)) > 0 ? '+' : '') + formatFixed(x, decimals)
/** 4192 → '4,192'. */
export const formatCount = (n: number): string => n.toLocaleString('en')
/** A day like 2026-12-02 → '2 Dec 2026'. */
export const formatDay = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
/** 1 → '1 step', 2 → '2 steps'. */
export const pluralise = (n: number, noun: string): string => `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`
/** 756.249 → '756.2' with four digits; no trailing zeros. */
export const formatSignificant = (x: number, digits: number): string =>
  withMinusSign(String(Number(x.toPrecision(digits))))
