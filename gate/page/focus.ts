/** What the Tab key reaches on a slide. */
import { slide } from './deck'
import { boxOf, lookAnew, place, spoken, visible } from './elements'
import type { Box } from './sheet'
import { inView, viewOf } from './view'

const OPERATED = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'

/** Where a ring is to be expected: on the element, or on the label around one that is not seen itself. */
function shown(el: HTMLElement): Element | undefined {
  const { w, h } = boxOf(el)
  if (visible(el) && !spoken(el) && w > 3 && h > 3) return el
  const label = el.closest('label')
  return label && visible(label) ? label : undefined
}

/** Whether a ring could be seen there: on the sheet, and not cut off by a box. */
function onSheet(el: Element): boolean {
  const sheet = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const part = inView(el.getBoundingClientRect(), viewOf(el))
  return !!part && !!inView(part, sheet)
}

/** Each that the Tab key reaches, marked on the page by an attribute. */
export function focusables(): { place: string; name: string; box: Box }[] {
  lookAnew()
  for (const el of document.querySelectorAll('[data-gate-reached]')) el.removeAttribute('data-gate-reached')
  const reached = [...slide()!.querySelectorAll<HTMLElement>(OPERATED)].filter((el) => {
    if (el.tabIndex < 0 || el.matches(':disabled, [aria-hidden="true"], [inert] *')) return false
    const where = shown(el)
    return where && onSheet(where)
  })
  for (const el of reached) el.setAttribute('data-gate-reached', '')
  return reached.map((el) => ({
    place: place(el),
    name: (el.ariaLabel ?? el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30),
    box: boxOf(shown(el)!),
  }))
}
