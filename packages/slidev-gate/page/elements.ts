/** Traversal and visibility of a slide's elements, shadow roots included. */
import type { BoundingBox } from './types'

export type TextNode = globalThis.Text

/** Elements and non-empty text nodes below `root` in document order, shadow roots included. */
export function* walkNodes(root: Element | ShadowRoot): Generator<Element | TextNode> {
  for (const child of root.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim()) yield child as TextNode
    if (!(child instanceof Element)) continue
    yield child
    if (child.shadowRoot) yield* walkNodes(child.shadowRoot)
    yield* walkNodes(child)
  }
}

/** Parent of an element; the host for children of a shadow root. */
export const composedParent = (el: Element): Element | null =>
  el.parentElement ?? (el.getRootNode() instanceof ShadowRoot ? (el.getRootNode() as ShadowRoot).host : null)

/** Whether the element or an ancestor matches the selector. */
export const isWithin = (el: Element, selector: string): boolean => {
  if (!selector) return false
  for (let e: Element | null = el; e; e = composedParent(e)) if (e.matches(selector)) return true
  return false
}

const elementName = (el: Element) => {
  const classes = [...el.classList].filter((c) => !c.startsWith('slidev-')).slice(0, 2)
  return [el.localName, ...classes].join('.')
}

/** Readable path of an element, up to four levels: “text.label < g.axis < svg.drawing”. */
export function elementPath(el: Element): string {
  const names = []
  for (
    let e: Element | null = el;
    e && !e.matches('[data-slidev-no]') && names.length < 4;
    e = composedParent(e)
  )
    names.push(elementName(e))
  return names.join(' < ')
}

export const boundingBox = (el: Element): BoundingBox => {
  const { x, y, width, height } = el.getBoundingClientRect()
  return { x, y, w: width, h: height }
}

/** Path of the outermost table, list, code block or drawing that has the element, or is it. */
export function blockPath(el: Element): string | undefined {
  let block: Element | undefined
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = composedParent(e))
    if (e.matches('table, ul, ol, pre, svg')) block = e
  return block && elementPath(block)
}

/** Path and box of the first element of a selector, if there is one. */
export function describeElement(selector: string) {
  const el = document.querySelector(selector)
  return el ? { path: elementPath(el), box: boundingBox(el) } : {}
}

/** Whether the element is clipped to nothing, the usual technique for visually hidden text. */
function isClippedAway(el: Element): boolean {
  const { overflow, clip, clipPath, position } = getComputedStyle(el)
  if (position !== 'absolute' && position !== 'fixed') return false
  if (/^inset\((5\d|[6-9]\d|100)%/.test(clipPath) || /^rect\((0px|1px),/.test(clip)) return true
  const { width, height } = el.getBoundingClientRect()
  return overflow !== 'visible' && width <= 1 && height <= 1
}

const caches: (() => void)[] = []

/** Predicate that holds for an element if `own` holds for it or an ancestor; cached until `clearCaches`. */
export function cachedInherited(own: (el: Element) => boolean): (el: Element) => boolean {
  let cache = new WeakMap<Element, boolean>()
  caches.push(() => (cache = new WeakMap()))
  const holds = (el: Element): boolean => {
    const cached = cache.get(el)
    if (cached !== undefined) return cached
    const parent = el.matches('[data-slidev-no]') ? null : composedParent(el)
    const result = own(el) || (!!parent && holds(parent))
    cache.set(el, result)
    return result
  }
  return holds
}

/** Clears all caches of predicates; to be called when the slide may have changed. */
export const clearCaches = () => caches.forEach((clear) => clear())

/** Whether only screen readers get the element. */
export const isScreenReaderOnly = cachedInherited(
  (el) => el.matches('.sr-only, .visually-hidden, .katex-mathml') || isClippedAway(el),
)
/** Whether the element is rendered and not transparent. */
export const isVisible = (el: Element) =>
  el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
/** Whether the element is hidden from assistive technology. */
export const isInaccessible = (el: Element) =>
  !el.checkVisibility({ visibilityProperty: true }) || isWithin(el, '[aria-hidden="true"], [inert]')
/** Whether the element is never painted in place: definitions, clip paths, masks. */
export const isNeverPainted = (el: Element) =>
  isWithin(el, 'defs, clipPath, mask, marker, pattern, symbol, style, script, title, desc')
