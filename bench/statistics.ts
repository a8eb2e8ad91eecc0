/** The value that a share of all values, from 0 to 1, is below; NaN for no values. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)
