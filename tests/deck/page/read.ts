/** The slide shown now: its headings and texts, and what an eye would stumble over. */
import { position, slide } from './deck'
import { nodes, place, spoken, stored, visible, within } from './elements'
import { cropped, inked, shapes } from './ink'
import { readText } from './letters'
import type { Fault, Sheet } from './sheet'

const over = (r: DOMRect) => r.left < -1 || r.top < -1 || r.right > 1281 || r.bottom > 721
const at = (x: number, y: number) => `x ${Math.round(x)}, y ${Math.round(y)}`

const short = (text: string, length: number) => text.trim().replace(/\s+/g, ' ').slice(0, length)

function outsideFaults(el: Element, style: CSSStyleDeclaration): Fault[] {
  if (!inked(el, style)) return []
  const r = el.getBoundingClientRect()
  if (r.width + r.height === 0 || !over(r) || within(el, '[data-bleed]') || cropped(el)) return []
  return [{ place: place(el), what: `reaches from ${at(r.left, r.top)} to ${at(r.right, r.bottom)}` }]
}

const brokenFaults = (el: Element): Fault[] =>
  [...el.attributes]
    .filter(({ value }) => /\[object \w+\]|^undefined$|\bNaN\b/.test(value))
    .map(({ name, value }) => ({ place: place(el), what: `has ${name}="${value.slice(0, 60)}"` }))

/** A box with less room than what is in it. */
function boxFaults(el: Element, style: CSSStyleDeclaration): Fault[] {
  if (!(el instanceof HTMLElement) || (style.overflowX === 'visible' && style.overflowY === 'visible'))
    return []
  const [dx, dy] = [el.scrollWidth - el.clientWidth, el.scrollHeight - el.clientHeight]
  if (dx <= 1 && dy <= 1) return []
  const lost = dx > 1 ? `${dx} px of its width` : `${dy} px of its height`
  return [{ place: place(el), what: `cuts off ${lost} (“${short(el.innerText || '', 40)}”)` }]
}

/** Parts of a drawing that reach over its edge. */
function drawingFaults(el: Element, style: CSSStyleDeclaration): Fault[] {
  if (!(el instanceof SVGSVGElement) || style.overflow === 'visible') return []
  const frame = el.getBoundingClientRect()
  return [...el.querySelectorAll([...shapes, 'text'].join())].flatMap((part) => {
    if (stored(part) || !visible(part) || within(part, '[data-bleed]')) return []
    const r = part.getBoundingClientRect()
    const cut = Math.max(
      frame.left - r.left,
      frame.top - r.top,
      r.right - frame.right,
      r.bottom - frame.bottom,
    )
    if (r.width + r.height === 0 || cut <= 1.5) return []
    const words = part.textContent ? ` (“${short(part.textContent, 40)}”)` : ''
    return [
      { place: place(part), what: `is cut off by ${Math.round(cut)} px at the edge of its <svg>${words}` },
    ]
  })
}

export function read(): Sheet {
  const root = slide()!
  const sheet: Sheet = { ...position(), headings: [], texts: [], outside: [], clipped: [], broken: [] }
  for (const node of nodes(root)) {
    const el = node instanceof Element ? node : (node.parentElement ?? root)
    if (!visible(el) || stored(el) || spoken(el)) continue
    if (!(node instanceof Element)) {
      const text = readText(node, el)
      if (text) sheet.texts.push(text)
      continue
    }
    const style = getComputedStyle(el)
    if (el.localName === 'h1') sheet.headings.push(el.textContent?.trim() ?? '')
    sheet.broken.push(...brokenFaults(el))
    sheet.outside.push(...outsideFaults(el, style))
    sheet.clipped.push(...boxFaults(el, style), ...drawingFaults(el, style))
  }
  return sheet
}

/** All that can be read on the slide now. */
export const words = () =>
  read()
    .texts.map((t) => t.words)
    .join(' ')
