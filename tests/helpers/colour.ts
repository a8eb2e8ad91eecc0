/** How colours are told apart: WCAG contrast, distance in CIELAB, and colour-blind sight. Arithmetic by culori. */
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
export const lab = converter('lab65')

type Sight = ReturnType<typeof filterDeficiencyProt>

/** Full dichromacy: Machado et al. 2009, severity 1. */
export const SIGHT: Record<string, Sight> = {
  deuteranopia: filterDeficiencyDeuter(),
  protanopia: filterDeficiencyProt(),
}

const linear = converter('lrgb')

/** How a colour written #rrggbb looks to such eyes. The filter means linear light; culori would give it sRGB. */
export const seenWith = (sight: Sight, hex: string): Color =>
  clampRgb({ ...(sight({ ...linear(hex)!, mode: 'rgb' }) as Rgb), mode: 'lrgb' })
