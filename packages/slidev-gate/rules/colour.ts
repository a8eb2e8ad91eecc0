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

/** The colour nearest to `front` on its way to black or to white that has a contrast to `back`. */
export function withContrast(front: Channels, back: Channels, contrast: number): number[] {
  const target = contrastRatio([0, 0, 0], back) > contrastRatio([255, 255, 255], back) ? 0 : 255
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = front.slice(0, 3).map((v) => Math.round(v + share * (target - v)))
    if (contrastRatio(mixed, back) >= contrast) return mixed
  }
  return [target, target, target]
}

export const hex = (colour: Channels): string => formatHex(toRgb(colour))
