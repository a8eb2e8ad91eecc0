/** Colour arithmetic for the checks: WCAG contrast, CIELAB, and colour-blind sight (Machado et al. 2009). */
export type Rgb = [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const times = (m: Matrix, v: Rgb) => m.map((row) => row.reduce((s, k, i) => s + k * v[i], 0)) as Rgb

/** Linear-light RGB, 0–1, of channels 0–255. */
export const fromChannels = (channels: readonly number[]): Rgb => channels.map((v) => linear(v / 255)) as Rgb

/** Linear-light RGB, 0–1, of #rrggbb. */
export const rgb = (hex: string): Rgb => fromChannels([1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)))

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE = times(XYZ, [1, 1, 1])

/** CIELAB (D65) of linear-light RGB. */
export function lab(colour: Rgb): Rgb {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const [x, y, z] = times(XYZ, colour).map((v, i) => f(v / WHITE[i]))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76 distance of two Lab colours. */
export const distance = (a: Rgb, b: Rgb) => Math.hypot(...a.map((v, i) => v - b[i]))

/** WCAG 2.2 contrast of two linear-light colours, 1–21. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [high, low] = [a, b].map((c) => times(XYZ, c)[1]).sort((p, q) => q - p)
  return (high + 0.05) / (low + 0.05)
}

/** WCAG 2.2 contrast of two colours written #rrggbb. */
export const contrast = (a: string, b: string): number => contrastOf(rgb(a), rgb(b))

/** Full dichromacy, severity 1.0, on linear light. */
export const SIGHT = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} satisfies Record<string, Matrix>

/** How a colour looks to such eyes. */
export const seenWith = (matrix: Matrix, colour: Rgb): Rgb =>
  times(matrix, colour).map((v) => Math.min(1, Math.max(0, v))) as Rgb
