/** What leaves ink on the sheet, text aside. */
import { parent } from './elements'

export const shapes = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'image',
  'use',
])
const replaced = new Set(['img', 'canvas', 'video', 'input', 'button', 'select', 'textarea', 'iframe'])

/** Whether the element itself leaves ink on the sheet (its text aside). */
export function inked(el: Element, style: CSSStyleDeclaration): boolean {
  if (el instanceof SVGElement)
    return (
      shapes.has(el.localName) &&
      (style.fill !== 'none' || style.stroke !== 'none' || el.localName === 'image')
    )
  if (replaced.has(el.localName)) return true
  if (style.backgroundImage !== 'none') return true
  if (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) return true
  return ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) => parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
  )
}

/** Cropped on purpose by a clip path around it. */
export function cropped(el: Element): boolean {
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = parent(e))
    if (getComputedStyle(e).clipPath !== 'none') return true
  return false
}
