/** Measures colours with culori: WCAG contrast, distance in CIELAB, and a simulation of colour blindness. */
import {
  clampRgb,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  wcagContrast,
  type Color,
  type Rgb,
} from 'culori'

/** WCAG 2.2 contrast of two colours, 1–21. */
export const contrast = wcagContrast

/** CIE76 distance of two colours. */
export const distance = differenceEuclidean('lab65')

/** CIELAB (D65) of a colour. */
export const toLab = converter('lab65')

type VisionFilter = ReturnType<typeof filterDeficiencyProt>

/** Full dichromacy: Machado et al. 2009, severity 1. */
export const COLOUR_BLINDNESS: Record<string, VisionFilter> = {
  deuteranopia: filterDeficiencyDeuter(),
  protanopia: filterDeficiencyProt(),
}

const toLinearRgb = converter('lrgb')

/** Simulates how people with a colour blindness see #rrggbb. The filter expects linear RGB; culori would pass it sRGB. */
export const simulateVision = (filter: VisionFilter, hex: string): Color =>
  clampRgb({ ...(filter({ ...toLinearRgb(hex)!, mode: 'rgb' }) as Rgb), mode: 'lrgb' })
