/** How colours are told apart. Arithmetic of WCAG by culori. */
import { formatHex, wcagContrast, type Rgb } from 'culori'

export type Channels = readonly number[]

const toRgb = ([r, g, b]: Channels): Rgb => ({ mode: 'rgb', r: r! / 255, g: g! / 255, b: b! / 255 })

/** WCAG 2.2 contrast of two colours given as red, green and blue, 0–255: 1–21. */
export const contrastRatio = (a: Channels, b: Channels): number => wcagContrast(toRgb(a), toRgb(b))

/** What is seen of a colour with its opacity on another. */
export const blend = (front: Channels, back: Channels): number[] =>
  back.map((v, i) => front[3]! * front[i]! + (1 - front[3]!) * v)

export const hex = (colour: Channels): string => formatHex(toRgb(colour))
