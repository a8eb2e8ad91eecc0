/** Display lists: the painted elements of a slide as lines of text, to compare two states. */
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
 * Opacity of an element multiplied over its ancestors. Elements with an infinite animation count as opaque:
 * infinite-animation reports them.
 */
function effectiveOpacity(el: Element, cache: Map<Element, number>): number {
  const cached = cache.get(el)
  if (cached !== undefined) return cached
  const parent = el.matches('[data-slidev-no]') ? null : composedParent(el)
  const own = hasInfiniteAnimation(el) ? 1 : Number(getComputedStyle(el).opacity)
  const opacity = own * (parent ? effectiveOpacity(parent, cache) : 1)
  cache.set(el, opacity)
  return opacity
}

/** Nearest ancestor without an infinite animation, whose box stands for that of a moving element. */
function animationParent(el: Element): Element {
  let at = el
  for (let e: Element | null = el; e && isInfinitelyAnimated(e); e = composedParent(e))
    at = composedParent(e) ?? e
  return at
}

const isDrawn = (el: Element) =>
  isInfinitelyAnimated(el) ? el.checkVisibility({ visibilityProperty: true }) : isVisible(el)

/** One line per painted element or text: name, box, colours, opacity, words. Equal lists mean equal pictures. */
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

const storedLists = new Map<string, string[]>()

/** Stores the current display list under a key. */
export function storeDisplayList(key: string) {
  storedLists.set(key, displayList())
}

/** Whether two stored display lists are equal. */
export const sameDisplayList = (a: string, b: string): boolean =>
  storedLists.get(a)?.join('\n') === storedLists.get(b)?.join('\n')

/** Difference of the current display list to a stored one, up to three lines on each side; null = equal. */
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
    const counts = count(b)
    return a.filter((line) => {
      const remaining = counts.get(line) ?? 0
      counts.set(line, remaining - 1)
      return remaining <= 0
    })
  }
  const result = { now: only(now, before).slice(0, 3), before: only(before, now).slice(0, 3) }
  return result.now.length + result.before.length ? result : null
}
