/** Relative luminance of a colour, channels 0–255 (WCAG 2.2). */
export function luminance([r, g, b]: readonly number[]): number {
  const [lr, lg, lb] = [r!, g!, b!].map((channel) => {
    const v = channel / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb
}

/** Contrast of two colours as channels 0–255, 1 … 21 (WCAG 2.2). */
export function contrastOf(a: readonly number[], b: readonly number[]): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const channels = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))

/** Contrast of two colours written #rrggbb. */
export const contrast = (a: string, b: string): number => contrastOf(channels(a), channels(b))
