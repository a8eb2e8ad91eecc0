/** Elements that the Tab key reaches on a slide. */
import { slideElement } from './deck'
import { boundingBox, clearCaches, elementPath, isScreenReaderOnly, isVisible } from './elements'
import type { BoundingBox } from './types'
import { visiblePart, clipRectOf } from './clip-rect'

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'

/** Element on which a focus ring should appear: the control, or the label around an invisible control. */
function ringTarget(el: HTMLElement): Element | undefined {
  const { w, h } = boundingBox(el)
  if (isVisible(el) && !isScreenReaderOnly(el) && w > 3 && h > 3) return el
  const label = el.closest('label')
  return label && isVisible(label) ? label : undefined
}

/** Whether a focus ring would be visible: on the slide, and not clipped by a box. */
function isOnSlide(el: Element): boolean {
  const canvas = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const part = visiblePart(el.getBoundingClientRect(), clipRectOf(el))
  return !!part && !!visiblePart(part, canvas)
}

/** All elements that the Tab key reaches; marks them with the attribute `data-gate-reached`. */
export function focusableElements(): { path: string; name: string; box: BoundingBox }[] {
  clearCaches()
  for (const el of document.querySelectorAll('[data-gate-reached]')) el.removeAttribute('data-gate-reached')
  const focusable = [...slideElement()!.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => {
    if (el.tabIndex < 0 || el.matches(':disabled, [aria-hidden="true"], [inert] *')) return false
    const target = ringTarget(el)
    return target && isOnSlide(target)
  })
  for (const el of focusable) el.setAttribute('data-gate-reached', '')
  return focusable.map((el) => ({
    path: elementPath(el),
    name: (el.ariaLabel ?? el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30),
    box: boundingBox(ringTarget(el)!),
  }))
}
