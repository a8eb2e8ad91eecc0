/** Least side of a control that a finger hits, CSS px (WCAG 2.5.5). */
export const FINGER_SIZE = 44
/** What that holds for. Links are part of a text. */
export const FINGER_TARGETS = 'button, input, textarea, select, summary, [role="slider"]'

/** The element that a finger hits for a control: an option's label, in place of its hidden input. */
export const hitElement = (control: Element): Element =>
  (control.matches('[type="radio"], [type="checkbox"]') && control.closest('label')) || control

/**
 * The scale at which every control of a slide has a finger's size; at least 1, the slide's own size. `slide` is drawn at
 * `scale` now.
 */
export function enlargedScale(slide: Element, scale: number): number {
  const sides = [...slide.querySelectorAll(FINGER_TARGETS)]
    .map((control) => hitElement(control).getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height) / scale)
    .filter((side) => side > 0)
  return Math.max(1, ...sides.map((side) => FINGER_SIZE / side))
}
