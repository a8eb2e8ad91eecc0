/** The picture of a slide as lines of text, to compare with the one seen before. */
import { slide } from './deck'
import { lookAnew, nodes, parent, spoken, stored, visible } from './elements'
import { inked } from './ink'
import { moved, restless } from './motion'

const round = (r: { x: number; y: number; width: number; height: number }) =>
  [r.x, r.y, r.width, r.height].map((v) => Math.round(v)).join(' ')

/**
 * Of an element with all that it stands in: each fades what is in it. What fades in and out without end is told as such,
 * and counts as there.
 */
function opacityOf(el: Element, known: Map<Element, number>): number {
  const before = known.get(el)
  if (before !== undefined) return before
  const around = el.matches('[data-slidev-no]') ? null : parent(el)
  const own = moved(el) ? 1 : Number(getComputedStyle(el).opacity)
  const now = own * (around ? opacityOf(around, known) : 1)
  known.set(el, now)
  return now
}

/** What moves without end is told as such, and is where that is which it stands in. */
function placed(el: Element): Element {
  let at = el
  for (let e: Element | null = el; e && restless(e); e = parent(e)) at = parent(e) ?? e
  return at
}

const drawn = (el: Element) => (restless(el) ? el.checkVisibility({ visibilityProperty: true }) : visible(el))

/** The picture as lines of text: what is painted, where, in which colour. Equal lines = equal picture. */
export function picture(): string[] {
  const lines: string[] = []
  const opacities = new Map<Element, number>()
  lookAnew()
  for (const node of nodes(slide()!)) {
    const el = node instanceof Element ? node : node.parentElement
    if (!el || !drawn(el) || stored(el) || spoken(el)) continue
    const style = getComputedStyle(el)
    const words = node instanceof Element ? '' : node.data.trim().replace(/\s+/g, ' ')
    if (!words && !inked(el, style)) continue
    const paint =
      el instanceof SVGElement
        ? [style.fill, style.stroke, style.strokeWidth]
        : [style.color, style.backgroundColor]
    const look = paint.join(' ').replace(/url\([^)]*\)/g, 'url')
    const box = round(placed(el).getBoundingClientRect())
    lines.push(
      `${el.localName} ${box} ${look} ${Number(opacityOf(el, opacities).toFixed(2))} ${words}`.trim(),
    )
  }
  return lines
}

/** Pictures kept to compare with. */
const album = new Map<string, string[]>()
export function keep(key: string) {
  album.set(key, picture())
}

/** Whether two kept pictures are equal. */
export const alike = (a: string, b: string): boolean => album.get(a)?.join('\n') === album.get(b)?.join('\n')

/** What differs from a kept picture: up to three lines of each side; nothing = equal. */
export function differs(key: string): { now: string[]; before: string[] } | null {
  return compare(album.get(key) ?? [], picture())
}

function compare(before: string[], now: string[]): { now: string[]; before: string[] } | null {
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
