/** A run of text as it is painted: its size, its colour, a tight box for each of its lines. */
import { inherited, parent, place, within, type TextNode } from './elements'
import type { Piece, Text, Wishes } from './sheet'
import { inView, viewOf, type Edges } from './view'

function scaleOf(el: Element): number {
  let scale = 1
  for (let e: Element | null = el; e; e = parent(e)) {
    // A drawing knows its scale, all around it taken together; HTML may stand in it too.
    if (e instanceof SVGGraphicsElement) {
      const m = e.getScreenCTM()
      return m ? scale * Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) : scale
    }
    const style = getComputedStyle(e)
    if (style.transform !== 'none') {
      const m = new DOMMatrix(style.transform)
      scale *= Math.sqrt(Math.abs(m.a * m.d - m.b * m.c))
    }
    if (style.scale !== 'none') scale *= parseFloat(style.scale)
  }
  return scale
}

const upright = (el: Element): boolean => {
  if (!(el instanceof SVGGraphicsElement)) return true
  const m = el.getScreenCTM()
  return !m || (Math.abs(m.b) < 0.01 && Math.abs(m.c) < 0.01)
}

const ruler = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

function colourOf(el: Element, style: CSSStyleDeclaration): { colour: number[]; outlined: boolean } {
  const outlined = parseFloat(style.getPropertyValue('-webkit-text-stroke-width')) > 0
  const paint = outlined
    ? style.getPropertyValue('-webkit-text-stroke-color')
    : el instanceof SVGElement
      ? style.fill
      : style.webkitTextFillColor
  ruler.clearRect(0, 0, 1, 1)
  ruler.fillStyle = paint
  ruler.fillRect(0, 0, 1, 1)
  const [r, g, b, a] = ruler.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number]
  let opacity = a / 255
  for (let e: Element | null = el; e; e = parent(e)) opacity *= Number(getComputedStyle(e).opacity)
  return { colour: [r, g, b, opacity], outlined }
}

/** Letters cut out of what is behind the element, or one around it. */
const cutOut = inherited((el) => getComputedStyle(el).backgroundClip === 'text')

const fonts = new Map<string, TextMetrics>()
const font = (style: CSSStyleDeclaration) =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`

/** Share of the line's box above and below its letters. */
function air(words: string, style: CSSStyleDeclaration): [number, number] {
  ruler.font = font(style)
  const key = `${ruler.font}|${words}`
  let m = fonts.get(key)
  if (!m) fonts.set(key, (m = ruler.measureText(words)))
  const height = m.fontBoundingBoxAscent + m.fontBoundingBoxDescent
  return [
    Math.max(0, m.fontBoundingBoxAscent - m.actualBoundingBoxAscent) / height,
    Math.max(0, m.fontBoundingBoxDescent - m.actualBoundingBoxDescent) / height,
  ]
}

/** Corners of a text that is turned or skewed, tight around its letters. */
function cornersOf(el: Element, words: string, style: CSSStyleDeclaration): [number, number][] | undefined {
  if (upright(el) || !(el instanceof SVGGraphicsElement)) return undefined
  const matrix = el.getScreenCTM()
  if (!matrix) return undefined
  const { x, y, width, height } = el.getBBox()
  const [above, below] = air(words, style)
  const [top, bottom] = [y + height * above, y + height * (1 - below)]
  return [
    [x, top],
    [x + width, top],
    [x + width, bottom],
    [x, bottom],
  ].map(([px, py]) => {
    const p = new DOMPoint(px, py).matrixTransform(matrix)
    return [p.x, p.y]
  })
}

/** So many letters are looked at as one. */
const PIECE = 4

/** As it is painted: in capitals where the style says so. */
const painted = (words: string, { textTransform }: CSSStyleDeclaration) =>
  textTransform === 'uppercase' ? words.toUpperCase() : words

/** Whether a piece is in view as a whole; what a box cuts off is told of the box. */
const whole = ({ x, w, top, bottom }: Piece, view: Edges) =>
  x >= view.left - 1 && x + w <= view.right + 1 && top >= view.top - 1 && bottom <= view.bottom + 1

/** The text in pieces of a few letters, each in a box as tight as its letters are. */
function piecesOf(node: TextNode, style: CSSStyleDeclaration, view: Edges): Piece[] {
  if (style.fontVariantCaps !== 'normal') return []
  const range = document.createRange()
  return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const count = Math.ceil(word.length / PIECE)
    const length = Math.ceil(word.length / count)
    return Array.from({ length: count }, (_, i) => {
      const words = word.slice(i * length, (i + 1) * length)
      range.setStart(node, index + i * length)
      range.setEnd(node, index + i * length + words.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      const [above, below] = air(painted(words, style), style)
      const [top, bottom] = [y + height * above, y + height * (1 - below)]
      return { words, x, y, w: width, h: height, top, bottom }
    }).filter((piece) => piece.words && piece.w > 1 && piece.h > 1 && whole(piece, view))
  })
}

/** A run of text as painted; nothing where it leaves no ink. */
export function readText(node: TextNode, el: Element, wishes: Wishes): Text | undefined {
  const words = node.data.replace(/\s+/g, ' ').trim()
  if (!words) return undefined
  const range = document.createRange()
  range.selectNodeContents(node)
  const rows: Edges[] = []
  for (const r of range.getClientRects()) {
    if (r.width < 0.5 || r.height < 0.5) continue
    const row = rows.find((o) => Math.abs(o.top - r.top) < 2 && Math.abs(o.bottom - r.bottom) < 2)
    if (!row) rows.push({ left: r.left, top: r.top, right: r.right, bottom: r.bottom })
    else {
      row.left = Math.min(row.left, r.left)
      row.right = Math.max(row.right, r.right)
    }
  }
  const view = viewOf(el)
  const seen = rows.flatMap((row) => inView(row, view) ?? [])
  if (!seen.length) return undefined
  const style = getComputedStyle(el)
  const corners = cornersOf(el, words, style)
  const [above, below] = corners ? [0, 0] : air(words, style)
  return {
    words,
    place: place(el),
    size: parseFloat(style.fontSize) * scaleOf(el),
    weight: Number(style.fontWeight),
    ...colourOf(el, style),
    cutOut: cutOut(el),
    small: wishes.small.findIndex((selector) => within(el, selector)),
    dimmed: within(el, wishes.dimmed),
    code: within(el, wishes.code),
    lines: seen.map((r) => {
      const h = r.bottom - r.top
      return { x: r.left, y: r.top + h * above, w: r.right - r.left, h: h * (1 - above - below), corners }
    }),
    pieces: corners ? [] : piecesOf(node, style, view),
  }
}
