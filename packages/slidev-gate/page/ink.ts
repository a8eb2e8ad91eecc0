/** Which elements paint something, apart from text. */
import { composedParent } from './elements'

export const shapeNames = new Set([
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
const replacedElements = new Set([
  'img',
  'canvas',
  'video',
  'input',
  'button',
  'select',
  'textarea',
  'iframe',
])

/** Whether the element itself paints something, apart from its text. */
export function hasInk(el: Element, style: CSSStyleDeclaration): boolean {
  if (el instanceof SVGElement)
    return (
      shapeNames.has(el.localName) &&
      (style.fill !== 'none' || style.stroke !== 'none' || el.localName === 'image')
    )
  if (replacedElements.has(el.localName)) return true
  if (style.backgroundImage !== 'none') return true
  if (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) return true
  return ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) => parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
  )
}

/** Whether the element or an ancestor has a clip path. */
export function hasClipPath(el: Element): boolean {
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = composedParent(e))
    if (getComputedStyle(e).clipPath !== 'none') return true
  return false
}
