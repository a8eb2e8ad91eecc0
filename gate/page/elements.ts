/** Elements of a slide: in which order, in what, and whether they can be seen. */
import type { BoundingBox } from './types'

export type TextNode = globalThis.Text

/** Elements and texts below `root` in reading order, shadow roots included. */
export function* walkNodes(root: Element | ShadowRoot): Generator<Element | TextNode> {
  for (const child of root.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim()) yield child as TextNode
    if (!(child instanceof Element)) continue
    yield child
    if (child.shadowRoot) yield* walkNodes(child.shadowRoot)
    yield* walkNodes(child)
  }
}

export const composedParent = (el: Element): Element | null =>
  el.parentElement ?? (el.getRootNode() instanceof ShadowRoot ? (el.getRootNode() as ShadowRoot).host : null)

export const isWithin = (el: Element, selector: string): boolean => {
  if (!selector) return false
  for (let e: Element | null = el; e; e = composedParent(e)) if (e.matches(selector)) return true
  return false
}

const elementName = (el: Element) => {
  const classes = [...el.classList].filter((c) => !c.startsWith('slidev-')).slice(0, 2)
  return [el.localName, ...classes].join('.')
}

/** The element and what it stands in, for people. */
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

/** Cut down to nothing, as all ways of hiding a text from eyes alone do. */
function isClippedAway(el: Element): boolean {
  const { overflow, clip, clipPath, position } = getComputedStyle(el)
  if (position !== 'absolute' && position !== 'fixed') return false
  if (/^inset\((5\d|[6-9]\d|100)%/.test(clipPath) || /^rect\((0px|1px),/.test(clip)) return true
  const { width, height } = el.getBoundingClientRect()
  return overflow !== 'visible' && width <= 1 && height <= 1
}

const caches: (() => void)[] = []

/** Something that holds for an element if it holds for one around it; worked out once for each, until `lookAnew`. */
export function cachedInherited(own: (el: Element) => boolean): (el: Element) => boolean {
  let cache = new WeakMap<Element, boolean>()
  caches.push(() => (cache = new WeakMap()))
  const holds = (el: Element): boolean => {
    const answer = cache.get(el)
    if (answer !== undefined) return answer
    const around = el.matches('[data-slidev-no]') ? null : composedParent(el)
    const now = own(el) || (!!around && holds(around))
    cache.set(el, now)
    return now
  }
  return holds
}

/** The slide may have changed. */
export const clearCaches = () => caches.forEach((forget) => forget())

/** Only for screen readers. */
export const isScreenReaderOnly = cachedInherited(
  (el) => el.matches('.sr-only, .visually-hidden, .katex-mathml') || isClippedAway(el),
)
export const isVisible = (el: Element) =>
  el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
/** Neither seen nor heard, or not meant to be heard. */
export const isInaccessible = (el: Element) =>
  !el.checkVisibility({ visibilityProperty: true }) || isWithin(el, '[aria-hidden="true"], [inert]')
/** Never painted where it stands: definitions, clips, masks. */
export const isNeverPainted = (el: Element) =>
  isWithin(el, 'defs, clipPath, mask, marker, pattern, symbol, style, script, title, desc')
