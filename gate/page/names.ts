/** Names for who cannot see: drawings and pictures that have none, and what is said beside what is shown. */
import { boxOf, place, silent, spoken, within } from './elements'
import { restless } from './motion'
import type { Fault, Words } from './sheet'

/** Smaller ones are signs beside a word. */
const SIGN = 64

const named = (el: Element) =>
  ['aria-label', 'aria-labelledby', 'title', 'alt'].some((name) => el.getAttribute(name)?.trim()) ||
  [...el.children].some((child) => child.localName === 'title' && child.textContent?.trim())

/** Words in it speak for it, and so does the name of what it stands in. */
const speaks = (el: Element) =>
  [...el.querySelectorAll('text, foreignObject')].some((text) => text.textContent?.trim() && !silent(text)) ||
  within(el, 'a, button, label, [role="img"], [role="group"][aria-label], figure[aria-label]')

/** As it is painted; what grows and shrinks without an end, as it would be at rest. */
const sizeOf = (el: Element) =>
  restless(el) ? { width: el.clientWidth, height: el.clientHeight } : el.getBoundingClientRect()

export function nameless(el: Element): Fault[] {
  if (!['svg', 'canvas', 'img', 'iframe', 'video'].includes(el.localName)) return []
  // Slidev's marks around a word, drawn as by hand.
  if (el.matches('.rough-annotation')) return []
  if (el.parentElement?.closest('svg') || silent(el) || named(el)) return []
  const { width, height } = sizeOf(el)
  if (width < SIGN || height < SIGN) return []
  if (['presentation', 'none'].includes(el.getAttribute('role') ?? '')) return []
  if (el.localName === 'img' && el.hasAttribute('alt')) return []
  const mute = el.getAttribute('role') === 'img' || !speaks(el)
  return mute ? [{ place: place(el), what: `<${el.localName}> has no name`, box: boxOf(el) }] : []
}

/** Names that an element carries, besides its text. */
const NAMES = ['aria-label', 'alt', 'aria-description', 'aria-roledescription', 'title', 'aria-valuetext']

/** What is said of the element and not shown. */
export function said(el: Element): Words[] {
  if (silent(el)) return []
  const names = NAMES.flatMap((name) => el.getAttribute(name)?.trim() || [])
  const inside = ['title', 'desc'].includes(el.localName) || (spoken(el) && !within(el, '.katex-mathml'))
  const own = inside
    ? [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue!.trim())
    : []
  return [...names, ...own].filter(Boolean).map((words) => ({ words, place: place(el) }))
}
