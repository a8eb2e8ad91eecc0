/** Names for who cannot see: drawings and pictures that have none, and what is said beside what is shown. */
import { boundingBox, elementPath, isInaccessible, isScreenReaderOnly, isWithin } from './elements'
import { isInfinitelyAnimated } from './infinite-animations'
import type { ElementFinding, LocatedText } from './types'

/** Smaller ones are signs beside a word. */
const ICON_SIZE = 64

const hasName = (el: Element) =>
  ['aria-label', 'aria-labelledby', 'title', 'alt'].some((name) => el.getAttribute(name)?.trim()) ||
  [...el.children].some((child) => child.localName === 'title' && child.textContent?.trim())

/** Words in it speak for it, and so does the name of what it stands in. */
const hasTextOrNamedParent = (el: Element) =>
  [...el.querySelectorAll('text, foreignObject')].some(
    (text) => text.textContent?.trim() && !isInaccessible(text),
  ) || isWithin(el, 'a, button, label, [role="img"], [role="group"][aria-label], figure[aria-label]')

/** As it is painted; what grows and shrinks without an end, as it would be at rest. */
const sizeOf = (el: Element) =>
  isInfinitelyAnimated(el) ? { width: el.clientWidth, height: el.clientHeight } : el.getBoundingClientRect()

export function unnamedElement(el: Element): ElementFinding[] {
  if (!['svg', 'canvas', 'img', 'iframe', 'video'].includes(el.localName)) return []
  // Slidev's marks around a word, drawn as by hand.
  if (el.matches('.rough-annotation')) return []
  if (el.parentElement?.closest('svg') || isInaccessible(el) || hasName(el)) return []
  const { width, height } = sizeOf(el)
  if (width < ICON_SIZE || height < ICON_SIZE) return []
  if (['presentation', 'none'].includes(el.getAttribute('role') ?? '')) return []
  if (el.localName === 'img' && el.hasAttribute('alt')) return []
  const mute = el.getAttribute('role') === 'img' || !hasTextOrNamedParent(el)
  return mute
    ? [{ path: elementPath(el), message: `<${el.localName}> has no name`, box: boundingBox(el) }]
    : []
}

/** Names that an element carries, besides its text. */
const NAME_ATTRIBUTES = [
  'aria-label',
  'alt',
  'aria-description',
  'aria-roledescription',
  'title',
  'aria-valuetext',
]

/** What is said of the element and not shown. */
export function screenReaderTexts(el: Element): LocatedText[] {
  if (isInaccessible(el)) return []
  const names = NAME_ATTRIBUTES.flatMap((name) => el.getAttribute(name)?.trim() || [])
  const inside =
    ['title', 'desc'].includes(el.localName) || (isScreenReaderOnly(el) && !isWithin(el, '.katex-mathml'))
  const own = inside
    ? [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue!.trim())
    : []
  return [...names, ...own].filter(Boolean).map((words) => ({ words, path: elementPath(el) }))
}
