/** Colour arithmetic: WCAG contrast (by culori), blending, hex notation. */
import { formatHex, wcagContrast, type Rgb } from 'culori'

/** Red, green and blue, 0–255; some functions read an opacity, 0–1, as the fourth. */
export type Channels = readonly number[]

const toRgb = ([r, g, b]: Channels): Rgb => ({ mode: 'rgb', r: r! / 255, g: g! / 255, b: b! / 255 })

/** WCAG 2.2 contrast ratio of two colours, 1–21. */
export const contrastRatio = (a: Channels, b: Channels): number => wcagContrast(toRgb(a), toRgb(b))

/** Composites a colour with opacity over an opaque background. */
export const blend = (front: Channels, back: Channels): number[] =>
  back.map((v, i) => front[3]! * front[i]! + (1 - front[3]!) * v)

export const hex = (colour: Channels): string => formatHex(toRgb(colour))
