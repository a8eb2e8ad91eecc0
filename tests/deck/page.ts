/**
 * Runs inside the deck's page: what can be seen of the slide shown now, as plain data. Installed as
 * `window.sheet`; the judging is done outside, in judge.ts. Coordinates are sheet pixels, 1280 × 720.
 */
export interface Box {
  x: number
  y: number
  w: number
  h: number
  /** The corners, in turn, of something that stands at an angle in this box. */
  corners?: [number, number][]
}

/** A run of text as painted. */
export interface Text {
  words: string
  /** Where it is: "text.t-label < g.axis < svg.drawing". */
  place: string
  /** Height of the letters' em, in sheet pixels. */
  size: number
  weight: number
  /** Painted colour, 0–255 and opacity 0–1. */
  colour: number[]
  /** Painted by `-webkit-text-stroke`, when the letters are outlined. */
  outlined: boolean
  /** Marked as small print: class t-tick, title block, mini-building. */
  small: boolean
  /** One box a line, tight around the letters. */
  lines: Box[]
}

export interface Fault {
  place: string
  what: string
}

export interface Sheet {
  no: number
  click: number
  clicks: number
  headings: string[]
  texts: Text[]
  /** Boxes and drawn shapes that run over the sheet's edge. */
  outside: Fault[]
  /** Boxes that cut off what is in them. */
  clipped: Fault[]
  /** Attributes that something went wrong with on the way to the page. */
  broken: Fault[]
}

interface Nav {
  currentSlideNo: number
  clicks: number
  clicksTotal: number
  total: number
  slides: { meta: { __v_raw?: object } }[]
}

interface VueHost extends Element {
  __vue_app__: { _context: { provides: Record<string, { nav: Nav }> } }
}

const nav = (): Nav =>
  (document.querySelector('#app') as VueHost).__vue_app__._context.provides['$$slidev-context']!.nav

export const position = () => ({
  no: nav().currentSlideNo,
  click: nav().clicks,
  clicks: nav().clicksTotal,
  total: nav().total,
})

/**
 * Slidev mounts neighbours ahead, and after a while every slide: then a slide's trouble shows while another
 * is looked at. Switched off, each slide is mounted when it is visited.
 */
export function oneSlideAtATime() {
  // Behind Vue's read-only proxy, where it is a getter on the slide's frontmatter.
  for (const { meta } of nav().slides)
    Object.defineProperty(meta.__v_raw ?? meta, 'preload', { value: false, configurable: true })
}

/** Ids that stand more than once on the page. */
export function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll('[data-slidev-no] [id]')].map((el) => el.id)
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

const slide = (): HTMLElement | null =>
  document.querySelector(`#slide-content [data-slidev-no="${nav().currentSlideNo}"]`)

type TextNode = globalThis.Text

/** Elements and texts below `root` in reading order, shadow roots included. */
function* nodes(root: Element | ShadowRoot): Generator<Element | TextNode> {
  for (const child of root.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim()) yield child as TextNode
    if (!(child instanceof Element)) continue
    yield child
    if (child.shadowRoot) yield* nodes(child.shadowRoot)
    yield* nodes(child)
  }
}

const parent = (el: Element): Element | null =>
  el.parentElement ?? (el.getRootNode() instanceof ShadowRoot ? (el.getRootNode() as ShadowRoot).host : null)

const within = (el: Element, selector: string): boolean => {
  for (let e: Element | null = el; e; e = parent(e)) if (e.matches(selector)) return true
  return false
}

const name = (el: Element) => {
  const classes = [...el.classList].filter((c) => !c.startsWith('slidev-')).slice(0, 2)
  return [el.localName, ...classes].join('.')
}

/** The element and what it stands in, for people. */
function place(el: Element): string {
  const names = []
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]') && names.length < 4; e = parent(e))
    names.push(name(e))
  return names.join(' < ')
}

/** Only for screen readers: cut down to nothing on purpose. */
const spoken = (el: Element) => within(el, '.sr-only')
const visible = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true })
/** Never painted where it stands: definitions, clips, masks. */
const stored = (el: Element) =>
  within(el, 'defs, clipPath, mask, marker, pattern, symbol, style, script, title, desc')

function scaleOf(el: Element): number {
  if (el instanceof SVGGraphicsElement) {
    const m = el.getScreenCTM()
    return m ? Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) : 1
  }
  let scale = 1
  for (let e: Element | null = el; e; e = parent(e)) {
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
      : style.color
  ruler.clearRect(0, 0, 1, 1)
  ruler.fillStyle = paint
  ruler.fillRect(0, 0, 1, 1)
  const [r, g, b, a] = ruler.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number]
  let opacity = a / 255
  for (let e: Element | null = el; e; e = parent(e)) opacity *= Number(getComputedStyle(e).opacity)
  return { colour: [r, g, b, opacity], outlined }
}

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

function readText(node: TextNode, el: Element): Text | undefined {
  const words = node.data.replace(/\s+/g, ' ').trim()
  if (!words) return undefined
  const range = document.createRange()
  range.selectNodeContents(node)
  const rows: { left: number; top: number; right: number; bottom: number }[] = []
  for (const r of range.getClientRects()) {
    if (r.width < 0.5 || r.height < 0.5) continue
    const row = rows.find((o) => Math.abs(o.top - r.top) < 2 && Math.abs(o.bottom - r.bottom) < 2)
    if (!row) rows.push({ left: r.left, top: r.top, right: r.right, bottom: r.bottom })
    else {
      row.left = Math.min(row.left, r.left)
      row.right = Math.max(row.right, r.right)
    }
  }
  if (!rows.length) return undefined
  const style = getComputedStyle(el)
  const corners = cornersOf(el, words, style)
  const [above, below] = corners ? [0, 0] : air(words, style)
  return {
    words,
    place: place(el),
    size: parseFloat(style.fontSize) * scaleOf(el),
    weight: Number(style.fontWeight),
    ...colourOf(el, style),
    small: within(el, '.t-tick, .title-block, .here'),
    lines: rows.map((r) => {
      const h = r.bottom - r.top
      return { x: r.left, y: r.top + h * above, w: r.right - r.left, h: h * (1 - above - below), corners }
    }),
  }
}

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image', 'use'])
const replaced = new Set(['img', 'canvas', 'video', 'input', 'button', 'select', 'textarea', 'iframe'])

/** Whether the element itself leaves ink on the sheet (its text aside). */
function inked(el: Element, style: CSSStyleDeclaration): boolean {
  if (el instanceof SVGElement)
    return (
      shapes.has(el.localName) &&
      (style.fill !== 'none' || style.stroke !== 'none' || el.localName === 'image')
    )
  if (replaced.has(el.localName)) return true
  if (style.backgroundImage !== 'none') return true
  if (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) return true
  return ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) => parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
  )
}

/** Cropped on purpose by a clip path around it. */
function cropped(el: Element): boolean {
  for (let e: Element | null = el; e && !e.matches('[data-slidev-no]'); e = parent(e))
    if (getComputedStyle(e).clipPath !== 'none') return true
  return false
}

const over = (r: DOMRect) => r.left < -1 || r.top < -1 || r.right > 1281 || r.bottom > 721
const at = (x: number, y: number) => `x ${Math.round(x)}, y ${Math.round(y)}`
const round = (r: { x: number; y: number; width: number; height: number }) =>
  [r.x, r.y, r.width, r.height].map((v) => Math.round(v)).join(' ')

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
    for (const { name: attribute, value } of el.attributes)
      if (/\[object \w+\]|^undefined$|\bNaN\b/.test(value))
        sheet.broken.push({ place: place(el), what: `has ${attribute}="${value.slice(0, 60)}"` })
    if (inked(el, style)) {
      const r = el.getBoundingClientRect()
      if (r.width + r.height > 0 && over(r) && !within(el, '[data-bleed]') && !cropped(el))
        sheet.outside.push({
          place: place(el),
          what: `reaches from ${at(r.left, r.top)} to ${at(r.right, r.bottom)}`,
        })
    }
    if (el instanceof HTMLElement && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
      const [dx, dy] = [el.scrollWidth - el.clientWidth, el.scrollHeight - el.clientHeight]
      if (dx > 1 || dy > 1)
        sheet.clipped.push({
          place: place(el),
          what: `cuts off ${dx > 1 ? `${dx} px of its width` : `${dy} px of its height`} (“${(el.innerText || '').replace(/\s+/g, ' ').slice(0, 40)}”)`,
        })
    }
    if (el instanceof SVGSVGElement && style.overflow !== 'visible') {
      const frame = el.getBoundingClientRect()
      for (const part of el.querySelectorAll([...shapes, 'text'].join())) {
        if (stored(part) || !visible(part) || within(part, '[data-bleed]')) continue
        const r = part.getBoundingClientRect()
        const cut = Math.max(
          frame.left - r.left,
          frame.top - r.top,
          r.right - frame.right,
          r.bottom - frame.bottom,
        )
        if (r.width + r.height > 0 && cut > 1.5)
          sheet.clipped.push({
            place: place(part),
            what: `is cut off by ${Math.round(cut)} px at the edge of its <svg>${part.textContent ? ` (“${part.textContent.trim().slice(0, 40)}”)` : ''}`,
          })
      }
    }
  }
  return sheet
}

/** All that can be read on the slide now. */
export const words = () =>
  read()
    .texts.map((t) => t.words)
    .join(' ')

/** The picture as lines of text: what is painted, where, in which colour. Equal lines = equal picture. */
export function picture(): string[] {
  const lines: string[] = []
  for (const node of nodes(slide()!)) {
    const el = node instanceof Element ? node : node.parentElement
    if (!el || !visible(el) || stored(el) || spoken(el)) continue
    const style = getComputedStyle(el)
    const words = node instanceof Element ? '' : node.data.trim().replace(/\s+/g, ' ')
    if (!words && !inked(el, style)) continue
    const paint =
      el instanceof SVGElement
        ? [style.fill, style.stroke, style.strokeWidth]
        : [style.color, style.backgroundColor]
    const look = paint.join(' ').replace(/url\([^)]*\)/g, 'url')
    const box = round(el.getBoundingClientRect())
    lines.push(`${el.localName} ${box} ${look} ${style.opacity} ${words}`.trim())
  }
  return lines
}

/** Pictures kept to compare with. */
const album = new Map<string, string[]>()
export function keep(key: string) {
  album.set(key, picture())
}

/** What differs from a kept picture: up to three lines of each side; nothing = equal. */
export function differs(key: string): { now: string[]; before: string[] } | null {
  return compare(album.get(key) ?? [], picture())
}

export function compare(before: string[], now: string[]): { now: string[]; before: string[] } | null {
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

/** Resolves once the slide is drawn and nothing moves: fonts, charts, transitions, then two equal pictures. */
export async function settled(no: number, click: number | 'last', patience = 15_000): Promise<string> {
  const start = performance.now()
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  let before = ''
  for (;;) {
    await frame()
    const here = slide()
    const at = nav()
    const arrived = at.currentSlideNo === no && at.clicks === (click === 'last' ? at.clicksTotal : click)
    const heading = here?.querySelector('h1')
    const shown = heading && !document.querySelector('.slidev-slide-loading') && visible(heading)
    const charts = [...(here?.querySelectorAll('.mermaid') ?? [])].every((c) =>
      c.shadowRoot?.querySelector('svg'),
    )
    const images = [...(here?.querySelectorAll('img') ?? [])].every((image) => image.complete)
    const moving = document
      .getAnimations()
      .some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    if (arrived && shown && charts && images && !moving && document.fonts.status === 'loaded') {
      const now = picture().join('\n')
      if (now === before) return ''
      before = now
    } else before = ''
    if (performance.now() - start > patience) {
      if (!arrived) return `stayed at slide ${at.currentSlideNo}, click ${at.clicks} of ${at.clicksTotal}`
      if (!shown) return 'no heading appeared'
      if (!charts) return 'a mermaid chart was never drawn'
      if (!images) return 'a picture was never loaded'
      return 'it never comes to rest: something moves or changes without a click'
    }
  }
}

/** Share of each colour in the boxes of a screenshot, commonest first. */
export async function colours(png: string, boxes: Box[]): Promise<{ rgb: number[]; share: number }[][]> {
  const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(image.width, image.height)
  const paper = canvas.getContext('2d', { willReadFrequently: true })!
  paper.drawImage(image, 0, 0)
  return boxes.map(({ x, y, w, h }) => {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
    const [width, height] = [
      Math.min(image.width - left, Math.ceil(w)),
      Math.min(image.height - top, Math.ceil(h)),
    ]
    if (width < 1 || height < 1) return []
    const { data } = paper.getImageData(left, top, width, height)
    const counts = new Map<number, number>()
    for (let i = 0; i < data.length; i += 4) {
      const key = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([key, n]) => ({ rgb: [key >> 16, (key >> 8) & 255, key & 255], share: n / (width * height) }))
  })
}

declare global {
  interface Window {
    sheet: typeof import('./page')
  }
}
