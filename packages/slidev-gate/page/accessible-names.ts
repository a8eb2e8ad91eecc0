/** Accessible names: drawings and images without one, and texts that only screen readers get. */
import { boundingBox, elementPath, isInaccessible, isScreenReaderOnly, isWithin } from './elements'
import { isInfinitelyAnimated } from './infinite-animations'
import type { ElementFinding, LocatedText } from './types'

/** Drawings below this width or height are icons beside a word and need no name, in pixels. */
const ICON_SIZE = 64

const hasName = (el: Element) =>
  ['aria-label', 'aria-labelledby', 'title', 'alt'].some((name) => el.getAttribute(name)?.trim()) ||
  [...el.children].some((child) => child.localName === 'title' && child.textContent?.trim())

/** Whether text in the element, or the name of an element around it, describes it. */
const hasTextOrNamedParent = (el: Element) =>
  [...el.querySelectorAll('text, foreignObject')].some(
    (text) => text.textContent?.trim() && !isInaccessible(text),
  ) || isWithin(el, 'a, button, label, [role="img"], [role="group"][aria-label], figure[aria-label]')

/** Painted size; layout size for elements with an infinite animation, whose painted size keeps changing. */
const sizeOf = (el: Element) =>
  isInfinitelyAnimated(el) ? { width: el.clientWidth, height: el.clientHeight } : el.getBoundingClientRect()

/** Reports a drawing, image, frame or video without an accessible name. */
export function unnamedElement(el: Element): ElementFinding[] {
  if (!['svg', 'canvas', 'img', 'iframe', 'video'].includes(el.localName)) return []
  // Annotations of Slidev's v-mark.
  if (el.matches('.rough-annotation')) return []
  if (el.parentElement?.closest('svg') || isInaccessible(el) || hasName(el)) return []
  const { width, height } = sizeOf(el)
  if (width < ICON_SIZE || height < ICON_SIZE) return []
  if (['presentation', 'none'].includes(el.getAttribute('role') ?? '')) return []
  if (el.localName === 'img' && el.hasAttribute('alt')) return []
  const undescribed = el.getAttribute('role') === 'img' || !hasTextOrNamedParent(el)
  return undescribed
    ? [{ path: elementPath(el), message: 'has no accessible name', box: boundingBox(el) }]
    : []
}

/** Attributes with names and descriptions of an element. */
const NAME_ATTRIBUTES = [
  'aria-label',
  'alt',
  'aria-description',
  'aria-roledescription',
  'title',
  'aria-valuetext',
]

/** Texts of the element that screen readers get and nobody sees: names, `<title>`, `<desc>`, visually hidden text. */
export function screenReaderTexts(el: Element): LocatedText[] {
  if (isInaccessible(el)) return []
  const names = NAME_ATTRIBUTES.flatMap((name) => el.getAttribute(name)?.trim() || [])
  const isInvisibleText =
    ['title', 'desc'].includes(el.localName) || (isScreenReaderOnly(el) && !isWithin(el, '.katex-mathml'))
  const own = isInvisibleText
    ? [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue!.trim())
    : []
  return [...names, ...own].filter(Boolean).map((words) => ({ words, path: elementPath(el) }))
}
