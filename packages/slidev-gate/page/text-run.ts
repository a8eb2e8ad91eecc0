/** Measures a text node as painted: font size, colour, a tight box for each line. */
import { blockPath, cachedInherited, composedParent, elementPath, isWithin, type TextNode } from './elements'
import type { TextPiece, TextRun, ReadOptions } from './types'
import { themeColour } from './theme-colour'
import { visiblePart, clipRectOf, type ClipRect } from './clip-rect'

/** Scale factor from CSS pixels of the element to slide pixels. */
function scaleOf(el: Element): number {
  let scale = 1
  for (let e: Element | null = el; e; e = composedParent(e)) {
    // The CTM of an SVG element includes the transforms of all its ancestors; HTML may be inside, in a foreignObject.
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

const isUpright = (el: Element): boolean => {
  if (!(el instanceof SVGGraphicsElement)) return true
  const m = el.getScreenCTM()
  return !m || (Math.abs(m.b) < 0.01 && Math.abs(m.c) < 0.01)
}

const measuringContext = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

/** Text colour with the opacity of all ancestors. */
function colourOf(el: Element, style: CSSStyleDeclaration): { colour: number[]; outlined: boolean } {
  const outlined = parseFloat(style.getPropertyValue('-webkit-text-stroke-width')) > 0
  const paint = outlined
    ? style.getPropertyValue('-webkit-text-stroke-color')
    : el instanceof SVGElement
      ? style.fill
      : style.webkitTextFillColor
  measuringContext.clearRect(0, 0, 1, 1)
  measuringContext.fillStyle = paint
  measuringContext.fillRect(0, 0, 1, 1)
  const [r, g, b, a] = measuringContext.getImageData(0, 0, 1, 1).data as unknown as [
    number,
    number,
    number,
    number,
  ]
  let opacity = a / 255
  for (let e: Element | null = el; e; e = composedParent(e)) opacity *= Number(getComputedStyle(e).opacity)
  return { colour: [r, g, b, opacity], outlined }
}

/** Whether the background of the element or an ancestor is clipped to its text. */
const clipsBackgroundToText = cachedInherited((el) => getComputedStyle(el).backgroundClip === 'text')

const metricsCache = new Map<string, TextMetrics>()
const fontShorthand = (style: CSSStyleDeclaration) =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`

/** Share of the line box above and below the glyphs. */
function glyphInsets(words: string, style: CSSStyleDeclaration): [number, number] {
  measuringContext.font = fontShorthand(style)
  const key = `${measuringContext.font}|${words}`
  let m = metricsCache.get(key)
  if (!m) metricsCache.set(key, (m = measuringContext.measureText(words)))
  const height = m.fontBoundingBoxAscent + m.fontBoundingBoxDescent
  return [
    Math.max(0, m.fontBoundingBoxAscent - m.actualBoundingBoxAscent) / height,
    Math.max(0, m.fontBoundingBoxDescent - m.actualBoundingBoxDescent) / height,
  ]
}

/** Corners of a rotated or skewed text, tight around its glyphs; undefined for upright text. */
function cornersOf(el: Element, words: string, style: CSSStyleDeclaration): [number, number][] | undefined {
  if (isUpright(el) || !(el instanceof SVGGraphicsElement)) return undefined
  const matrix = el.getScreenCTM()
  if (!matrix) return undefined
  const { x, y, width, height } = el.getBBox()
  const [above, below] = glyphInsets(words, style)
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

/** Maximum number of letters in a piece. */
const PIECE_LENGTH = 4

/** Applies `text-transform: uppercase`. */
const paintedText = (words: string, { textTransform }: CSSStyleDeclaration) =>
  textTransform === 'uppercase' ? words.toUpperCase() : words

/** Whether no box clips the piece; clipped-content reports boxes that clip. */
const isFullyVisible = ({ x, w, top, bottom }: TextPiece, view: ClipRect) =>
  x >= view.left - 1 && x + w <= view.right + 1 && top >= view.top - 1 && bottom <= view.bottom + 1

/** Splits a text into pieces of a few letters, each with a box tight around its glyphs. */
function piecesOf(node: TextNode, style: CSSStyleDeclaration, view: ClipRect): TextPiece[] {
  if (style.fontVariantCaps !== 'normal') return []
  const range = document.createRange()
  return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const count = Math.ceil(word.length / PIECE_LENGTH)
    const length = Math.ceil(word.length / count)
    return Array.from({ length: count }, (_, i) => {
      const words = word.slice(i * length, (i + 1) * length)
      range.setStart(node, index + i * length)
      range.setEnd(node, index + i * length + words.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      const [above, below] = glyphInsets(paintedText(words, style), style)
      const [top, bottom] = [y + height * above, y + height * (1 - below)]
      return { words, x, y, w: width, h: height, top, bottom }
    }).filter((piece) => piece.words && piece.w > 1 && piece.h > 1 && isFullyVisible(piece, view))
  })
}

/** Measures a text node of `el`; undefined if nothing of it is visible. */
export function readTextRun(node: TextNode, el: Element, options: ReadOptions): TextRun | undefined {
  const words = node.data.replace(/\s+/g, ' ').trim()
  if (!words) return undefined
  const range = document.createRange()
  range.selectNodeContents(node)
  const rows: ClipRect[] = []
  for (const r of range.getClientRects()) {
    if (r.width < 0.5 || r.height < 0.5) continue
    const row = rows.find((o) => Math.abs(o.top - r.top) < 2 && Math.abs(o.bottom - r.bottom) < 2)
    if (!row) rows.push({ left: r.left, top: r.top, right: r.right, bottom: r.bottom })
    else {
      row.left = Math.min(row.left, r.left)
      row.right = Math.max(row.right, r.right)
    }
  }
  const view = clipRectOf(el)
  const visibleRows = rows.flatMap((row) => visiblePart(row, view) ?? [])
  if (!visibleRows.length) return undefined
  const style = getComputedStyle(el)
  const corners = cornersOf(el, words, style)
  const [above, below] = corners ? [0, 0] : glyphInsets(words, style)
  return {
    words,
    path: elementPath(el),
    size: parseFloat(style.fontSize) * scaleOf(el),
    weight: Number(style.fontWeight),
    ...colourOf(el, style),
    themeColour: themeColour(el),
    backgroundClipped: clipsBackgroundToText(el),
    smallPrintKind: options.smallPrint.findIndex((selector) => isWithin(el, selector)),
    dimmed: isWithin(el, options.dimmed),
    code: isWithin(el, options.code),
    block: blockPath(el),
    lines: visibleRows.map((r) => {
      const h = r.bottom - r.top
      return { x: r.left, y: r.top + h * above, w: r.right - r.left, h: h * (1 - above - below), corners }
    }),
    pieces: corners ? [] : piecesOf(node, style, view),
  }
}
