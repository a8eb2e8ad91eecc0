/** Clipping by boxes with `overflow` other than visible. */
import { composedParent, isWithin } from './elements'

export interface ClipRect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Whether a box hides or scrolls overflowing content. Editors and formulas do so on purpose and do not count. */
export const clipsContent = (el: Element, style = getComputedStyle(el)): boolean =>
  el instanceof HTMLElement &&
  (style.overflowX !== 'visible' || style.overflowY !== 'visible') &&
  (el.scrollWidth - el.clientWidth > 1 || el.scrollHeight - el.clientHeight > 1) &&
  !isWithin(el, '.monaco-editor, .katex')

/** Intersection of all clipping boxes around the element's content, in viewport coordinates; infinite without any. */
export function clipRectOf(el: Element): ClipRect {
  const view = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
  let position = 'static'
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = composedParent(e)) {
    const style = getComputedStyle(e)
    const isPositioned = position === 'absolute' || position === 'fixed'
    // A box that is not the containing block of a positioned element does not clip it.
    if (isPositioned && style.position === 'static' && style.transform === 'none') continue
    position = style.position
    if (!clipsContent(e, style)) continue
    const { left, top, right, bottom } = e.getBoundingClientRect()
    view.left = Math.max(view.left, left)
    view.top = Math.max(view.top, top)
    view.right = Math.min(view.right, right)
    view.bottom = Math.min(view.bottom, bottom)
  }
  return view
}

/** Visible part of a rectangle, at least 1 px or its own size in each direction; undefined = nothing is visible. */
export function visiblePart(r: ClipRect, view: ClipRect): ClipRect | undefined {
  const [left, top] = [Math.max(r.left, view.left), Math.max(r.top, view.top)]
  const [right, bottom] = [Math.min(r.right, view.right), Math.min(r.bottom, view.bottom)]
  const [across, down] = [Math.min(1, r.right - r.left), Math.min(1, r.bottom - r.top)]
  return right - left >= across && bottom - top >= down ? { left, top, right, bottom } : undefined
}
