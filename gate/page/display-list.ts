/** The picture of a slide as lines of text, to compare with the one seen before. */
import { slideElement } from './deck'
import {
  clearCaches,
  walkNodes,
  composedParent,
  isScreenReaderOnly,
  isNeverPainted,
  isVisible,
} from './elements'
import { hasInk } from './ink'
import { hasInfiniteAnimation, isInfinitelyAnimated } from './infinite-animations'

const roundedRect = (r: { x: number; y: number; width: number; height: number }) =>
  [r.x, r.y, r.width, r.height].map((v) => Math.round(v)).join(' ')

/**
 * Of an element with all that it stands in: each fades what is in it. What fades in and out without end is told as such,
 * and counts as there.
 */
function effectiveOpacity(el: Element, cache: Map<Element, number>): number {
  const before = cache.get(el)
  if (before !== undefined) return before
  const around = el.matches('[data-slidev-no]') ? null : composedParent(el)
  const own = hasInfiniteAnimation(el) ? 1 : Number(getComputedStyle(el).opacity)
  const now = own * (around ? effectiveOpacity(around, cache) : 1)
  cache.set(el, now)
  return now
}

/** What moves without end is told as such, and is where that is which it stands in. */
function animationParent(el: Element): Element {
  let at = el
  for (let e: Element | null = el; e && isInfinitelyAnimated(e); e = composedParent(e))
    at = composedParent(e) ?? e
  return at
}

const isDrawn = (el: Element) =>
  isInfinitelyAnimated(el) ? el.checkVisibility({ visibilityProperty: true }) : isVisible(el)

/** The picture as lines of text: what is painted, where, in which colour. Equal lines = equal picture. */
export function displayList(): string[] {
  const lines: string[] = []
  const opacities = new Map<Element, number>()
  clearCaches()
  for (const node of walkNodes(slideElement()!)) {
    const el = node instanceof Element ? node : node.parentElement
    if (!el || !isDrawn(el) || isNeverPainted(el) || isScreenReaderOnly(el)) continue
    const style = getComputedStyle(el)
    const words = node instanceof Element ? '' : node.data.trim().replace(/\s+/g, ' ')
    if (!words && !hasInk(el, style)) continue
    const paint =
      el instanceof SVGElement
        ? [style.fill, style.stroke, style.strokeWidth]
        : [style.color, style.backgroundColor]
    const paintStyle = paint.join(' ').replace(/url\([^)]*\)/g, 'url')
    const box = roundedRect(animationParent(el).getBoundingClientRect())
    lines.push(
      `${el.localName} ${box} ${paintStyle} ${Number(effectiveOpacity(el, opacities).toFixed(2))} ${words}`.trim(),
    )
  }
  return lines
}

/** Pictures kept to compare with. */
const storedLists = new Map<string, string[]>()
export function storeDisplayList(key: string) {
  storedLists.set(key, displayList())
}

/** Whether two kept pictures are equal. */
export const sameDisplayList = (a: string, b: string): boolean =>
  storedLists.get(a)?.join('\n') === storedLists.get(b)?.join('\n')

/** What differs from a kept picture: up to three lines of each side; nothing = equal. */
export function diffDisplayList(key: string): { now: string[]; before: string[] } | null {
  return diffLines(storedLists.get(key) ?? [], displayList())
}

function diffLines(before: string[], now: string[]): { now: string[]; before: string[] } | null {
  const count = (lines: string[]) => {
    const map = new Map<string, number>()
    for (const line of lines) map.set(line, (map.get(line) ?? 0) + 1)
    return map
  }
  const only = (a: string[], b: string[]) => {
    const others = count(b)
    return a.filter((line) => {
      const left = others.get(line) ?? 0
      others.set(line, left - 1)
      return left <= 0
    })
  }
  const result = { now: only(now, before).slice(0, 3), before: only(before, now).slice(0, 3) }
  return result.now.length + result.before.length ? result : null
}
