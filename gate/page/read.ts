/** The slide shown now: its headings and texts, and what an eye would stumble over. */
import { position, slide, written } from './deck'
import { boxOf, lookAnew, nodes, place, silent, spoken, stored, visible, within } from './elements'
import { cropped, inked, shapes } from './ink'
import { readText } from './letters'
import { astray, isSlide, slideOf } from './links'
import { endless } from './motion'
import { nameless, said } from './names'
import type { Fault, Sheet, Wishes } from './sheet'
import { cutsOff, inView, viewOf } from './view'

const all: Wishes = { small: [], dimmed: '', code: 'code, pre', bleed: '[data-bleed]', live: 'button' }

const at = (x: number, y: number) => `x ${Math.round(x)}, y ${Math.round(y)}`

const short = (text: string, length: number) => text.trim().replace(/\s+/g, ' ').slice(0, length)

/** A picture, a film or a sound that was asked for and did not come. */
const lost = (el: Element): boolean =>
  el instanceof HTMLImageElement
    ? el.complete && !el.naturalWidth
    : el instanceof HTMLMediaElement && (!!el.error || el.networkState === HTMLMediaElement.NETWORK_NO_SOURCE)

const addressOf = (el: Element) => el.getAttribute('src') ?? el.querySelector('source')?.src ?? ''

function outsideFaults(
  el: Element,
  style: CSSStyleDeclaration,
  { width, height }: Sheet,
  bleed: string,
): Fault[] {
  if (!inked(el, style)) return []
  // Where no picture came there is none to run off; that is told as such.
  if (lost(el)) return []
  const r = inView(el.getBoundingClientRect(), viewOf(el))
  if (!r || r.right - r.left + r.bottom - r.top === 0) return []
  const over = r.left < -1 || r.top < -1 || r.right > width + 1 || r.bottom > height + 1
  if (!over || within(el, bleed) || cropped(el)) return []
  const what = `reaches from ${at(r.left, r.top)} to ${at(r.right, r.bottom)}`
  return [{ place: place(el), what, box: boxOf(el) }]
}

/** Objects that Slidev and v-motion hand on, left on an element that does not ask for them. */
const LEFT =
  /^(frontmatter|variants|initial|enter|leave|visible|visible-?once|hovered|focused|tapped|click-\d+(-\d+)?)$/i

/** A layout hands on what is written above its slide. */
const handedOn = (el: Element, name: string) => el.matches('.slidev-layout') && written().has(name)

const brokenFaults = (el: Element): Fault[] =>
  [...el.attributes]
    .filter(({ name }) => !LEFT.test(name) && !handedOn(el, name))
    .filter(({ value }) => /\[object \w+\]|^undefined$|\bNaN\b/.test(value))
    .map(({ name, value }) => ({
      place: place(el),
      what: `has ${name}="${value.slice(0, 60)}"`,
      box: boxOf(el),
    }))

/** A box with less room than what is in it. */
function boxFaults(el: Element, style: CSSStyleDeclaration): Fault[] {
  if (!(el instanceof HTMLElement) || !cutsOff(el, style)) return []
  const [dx, dy] = [el.scrollWidth - el.clientWidth, el.scrollHeight - el.clientHeight]
  const lost = dx > 1 ? `${dx} px of its width` : `${dy} px of its height`
  return [{ place: place(el), what: `cuts off ${lost} (“${short(el.innerText || '', 40)}”)`, box: boxOf(el) }]
}

/** Parts of a drawing that reach over its edge. */
function drawingFaults(el: Element, style: CSSStyleDeclaration, bleed: string): Fault[] {
  if (!(el instanceof SVGSVGElement) || style.overflow === 'visible') return []
  const frame = el.getBoundingClientRect()
  return [...el.querySelectorAll([...shapes, 'text'].join())].flatMap((part) => {
    if (stored(part) || !visible(part) || within(part, bleed)) return []
    const r = part.getBoundingClientRect()
    const cut = Math.max(
      frame.left - r.left,
      frame.top - r.top,
      r.right - frame.right,
      r.bottom - frame.bottom,
    )
    if (r.width + r.height === 0 || cut <= 1.5) return []
    const words = part.textContent ? ` (“${short(part.textContent, 40)}”)` : ''
    const what = `is cut off by ${Math.round(cut)} px at the edge of its <svg>${words}`
    return [{ place: place(part), what, box: boxOf(part) }]
  })
}

const isElsewhere = (address: string): boolean =>
  URL.canParse(address, document.baseURI) &&
  /^https?:$/.test(new URL(address, document.baseURI).protocol) &&
  new URL(address, document.baseURI).origin !== location.origin

function lostFaults(el: Element): Sheet['lost'] {
  if (!lost(el)) return []
  const address = addressOf(el)
  const what = `shows no picture: ${address.slice(0, 80)}`
  return [{ place: place(el), what, box: boxOf(el), elsewhere: isElsewhere(address) }]
}

/** What an element shows of other sites: pictures, films, pages, backgrounds. */
function elsewhereOf(el: Element, { backgroundImage }: CSSStyleDeclaration): Sheet['elsewhere'] {
  const shown = el.matches('img, video, audio, iframe, embed') ? addressOf(el) : ''
  const drawn = el.localName === 'image' ? (el.getAttribute('href') ?? '') : ''
  const behind = [...backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address!)
  return [shown, drawn, ...behind]
    .filter((address) => address && isElsewhere(address))
    .map((address) => ({ href: new URL(address, document.baseURI).href, box: boxOf(el) }))
}

function linksOf(el: Element): Sheet['links'] {
  if (el.localName !== 'a') return []
  const link = el as HTMLAnchorElement
  const href = link.getAttribute('href')
  if (href === null) return []
  const to = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : href
  const words = short(el.textContent ?? '', 40)
  return [
    { place: place(el), words, href, leads: astray(link), slide: slideOf(to) || undefined, box: boxOf(el) },
  ]
}

function framesOf(el: Element): Sheet['frames'] {
  if (!(el instanceof HTMLIFrameElement) || !el.getAttribute('src') || el.hasAttribute('srcdoc')) return []
  return [{ place: place(el), href: el.src, slide: isSlide(el.src), box: boxOf(el) }]
}

/** There, and of no opacity: texts that a click may bring. */
const faded = (el: Element) => el.checkVisibility({ visibilityProperty: true }) && !silent(el)

function empty(): Sheet {
  const { innerWidth: width, innerHeight: height } = window
  const lists = { headings: [], titles: [], texts: [], outside: [], clipped: [], broken: [], nameless: [] }
  return {
    ...position(),
    width,
    height,
    ...lists,
    lost: [],
    elsewhere: [],
    spoken: [],
    faded: [],
    links: [],
    live: [],
    frames: [],
    endless: endless(),
  }
}

export function read(wishes: Wishes = all): Sheet {
  const root = slide()!
  const sheet = empty()
  lookAnew()
  for (const node of nodes(root)) {
    const el = node instanceof Element ? node : (node.parentElement ?? root)
    if (stored(el) && !['title', 'desc'].includes(el.localName)) continue
    if (node instanceof Element) sheet.spoken.push(...said(el))
    if (stored(el) || spoken(el)) continue
    if (!visible(el)) {
      if (!(node instanceof Element) && faded(el))
        sheet.faded.push({ words: short(node.data, 60), place: place(el) })
      continue
    }
    if (!(node instanceof Element)) {
      const text = readText(node, el, wishes)
      if (text) sheet.texts.push(text)
      continue
    }
    const style = getComputedStyle(el)
    if (el.localName === 'h1') sheet.headings.push(el.textContent?.trim() ?? '')
    if (el.matches('h1, h2, h3, h4, h5, h6')) sheet.titles.push(el.textContent?.trim() ?? '')
    sheet.broken.push(...brokenFaults(el))
    sheet.nameless.push(...nameless(el))
    sheet.lost.push(...lostFaults(el))
    sheet.elsewhere.push(...elsewhereOf(el, style))
    sheet.links.push(...linksOf(el))
    if (el.matches(wishes.live)) sheet.live.push(boxOf(el))
    sheet.frames.push(...framesOf(el))
    // An editor and a formula cut off parts of their own on purpose.
    if (within(el, '.monaco-editor, .katex')) continue
    sheet.outside.push(...outsideFaults(el, style, sheet, wishes.bleed))
    sheet.clipped.push(...boxFaults(el, style), ...drawingFaults(el, style, wishes.bleed))
  }
  return sheet
}

/** All that can be read on the slide now. */
export const words = () =>
  read()
    .texts.map((t) => t.words)
    .join(' ')
