/** What boxes that hide or scroll leave to be seen. */
import { composedParent, isWithin } from './elements'

export interface ClipRect {
  left: number
  top: number
  right: number
  bottom: number
}

/** A box that hides or scrolls what it has no room for. An editor and a formula do so on purpose. */
export const clipsContent = (el: Element, style = getComputedStyle(el)): boolean =>
  el instanceof HTMLElement &&
  (style.overflowX !== 'visible' || style.overflowY !== 'visible') &&
  (el.scrollWidth - el.clientWidth > 1 || el.scrollHeight - el.clientHeight > 1) &&
  !isWithin(el, '.monaco-editor, .katex')

/** What boxes that hide or scroll leave to be seen of what stands in the element. */
export function clipRectOf(el: Element): ClipRect {
  const view = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
  let position = 'static'
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = composedParent(e)) {
    const style = getComputedStyle(e)
    const loose = position === 'absolute' || position === 'fixed'
    // What is placed by something further out is not cut off here.
    if (loose && style.position === 'static' && style.transform === 'none') continue
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

/** The part of something that is in view; none = nothing of it. A line may be as thin as a hair. */
export function visiblePart(r: ClipRect, view: ClipRect): ClipRect | undefined {
  const [left, top] = [Math.max(r.left, view.left), Math.max(r.top, view.top)]
  const [right, bottom] = [Math.min(r.right, view.right), Math.min(r.bottom, view.bottom)]
  const [across, down] = [Math.min(1, r.right - r.left), Math.min(1, r.bottom - r.top)]
  return right - left >= across && bottom - top >= down ? { left, top, right, bottom } : undefined
}
