/** What the Tab key reaches on a slide, and how each looks with the focus. */
import { slide } from './deck'
import { boxOf, lookAnew, place, spoken, visible } from './elements'
import type { Box } from './sheet'

const OPERATED = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'

let reached: HTMLElement[] = []

/** Where a ring is to be expected: on the element, or on the label around one that is not seen itself. */
function shown(el: HTMLElement): Element | undefined {
  const { w, h } = boxOf(el)
  if (visible(el) && !spoken(el) && w > 3 && h > 3) return el
  const label = el.closest('label')
  return label && visible(label) ? label : undefined
}

export function focusables(): { place: string; name: string; box: Box }[] {
  lookAnew()
  reached = [...slide()!.querySelectorAll<HTMLElement>(OPERATED)].filter(
    (el) => el.tabIndex >= 0 && !el.matches(':disabled, [aria-hidden="true"], [inert] *') && shown(el),
  )
  return reached.map((el) => ({
    place: place(el),
    name: (el.ariaLabel ?? el.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30),
    box: boxOf(shown(el)!),
  }))
}

const drawn = () => new Promise((done) => requestAnimationFrame(done))

/** Gives it the focus, as after a key. Says whether it took it. */
export async function focus(index: number): Promise<boolean> {
  const el = reached[index]!
  el.focus({ preventScroll: true })
  for (const animation of el.getAnimations()) animation.finish()
  await drawn()
  return document.activeElement === el
}

export async function blur() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await drawn()
}
