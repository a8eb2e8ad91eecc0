/** Reads the current slide: headings, texts, links, media, and elements with problems. */
import { idsRepeatedIn, position, slideElement, frontmatterKeys } from './deck'
import {
  blockPath,
  boundingBox,
  clearCaches,
  walkNodes,
  elementPath,
  isInaccessible,
  isScreenReaderOnly,
  isNeverPainted,
  isVisible,
  isWithin,
} from './elements'
import { hasClipPath, hasInk, shapeNames } from './ink'
import { readTextRun } from './text-run'
import { linkProblem, isDeckUrl, slideOfUrl } from './links'
import { infiniteAnimations } from './infinite-animations'
import { unnamedElement, screenReaderTexts } from './accessible-names'
import type { ElementFinding, SlideContent, ReadOptions } from './types'
import { clipsContent, visiblePart, clipRectOf } from './clip-rect'

const defaultOptions: ReadOptions = {
  smallPrint: [],
  dimmed: '',
  code: 'code, pre',
  bleed: '[data-bleed]',
  interactive: 'button',
}

const pointLabel = (x: number, y: number) => `x ${Math.round(x)}, y ${Math.round(y)}`

const excerpt = (text: string, length: number) => text.trim().replace(/\s+/g, ' ').slice(0, length)

/** Whether an image, video or audio element failed to load. */
const isMissingMedia = (el: Element): boolean =>
  el instanceof HTMLImageElement
    ? el.complete && !el.naturalWidth
    : el instanceof HTMLMediaElement && (!!el.error || el.networkState === HTMLMediaElement.NETWORK_NO_SOURCE)

const sourceUrl = (el: Element) => el.getAttribute('src') ?? el.querySelector('source')?.src ?? ''

function overflowingElement(
  el: Element,
  style: CSSStyleDeclaration,
  { width, height }: SlideContent,
  bleed: string,
): SlideContent['overflowing'] {
  if (!hasInk(el, style)) return []
  // An image that failed to load cannot run off; missing-media reports it.
  if (isMissingMedia(el)) return []
  const r = visiblePart(el.getBoundingClientRect(), clipRectOf(el))
  if (!r || r.right - r.left + r.bottom - r.top === 0) return []
  const over = r.left < -1 || r.top < -1 || r.right > width + 1 || r.bottom > height + 1
  if (!over || isWithin(el, bleed) || hasClipPath(el)) return []
  const message = `reaches from ${pointLabel(r.left, r.top)} to ${pointLabel(r.right, r.bottom)}`
  return [{ path: elementPath(el), message, box: boundingBox(el), block: blockPath(el) }]
}

/** Props of Slidev and v-motion that fall through to an element as attributes. */
const LEFTOVER_ATTRIBUTES =
  /^(frontmatter|variants|initial|enter|leave|visible|visible-?once|hovered|focused|tapped|click-\d+(-\d+)?)$/i

/** Whether an attribute of a layout's root is a frontmatter key that falls through. */
const isFrontmatterAttribute = (el: Element, name: string) =>
  el.matches('.slidev-layout') && frontmatterKeys().has(name)

const stringifiedAttributes = (el: Element): ElementFinding[] =>
  [...el.attributes]
    .filter(({ name }) => !LEFTOVER_ATTRIBUTES.test(name) && !isFrontmatterAttribute(el, name))
    .filter(({ value }) => /\[object \w+\]|^undefined$|\bNaN\b/.test(value))
    .map(({ name, value }) => ({
      path: elementPath(el),
      message: `has ${name}="${value.slice(0, 60)}"`,
      box: boundingBox(el),
    }))

/** Reports a box that clips its content. */
function clippedBox(el: Element, style: CSSStyleDeclaration): ElementFinding[] {
  if (!(el instanceof HTMLElement) || !clipsContent(el, style)) return []
  const [dx, dy] = [el.scrollWidth - el.clientWidth, el.scrollHeight - el.clientHeight]
  const lost = dx > 1 ? `${dx} px of its width` : `${dy} px of its height`
  return [
    {
      path: elementPath(el),
      message: `cuts off ${lost} (“${excerpt(el.innerText || '', 40)}”)`,
      box: boundingBox(el),
    },
  ]
}

/** Reports parts of a drawing that its viewport clips. */
function clippedDrawingParts(el: Element, style: CSSStyleDeclaration, bleed: string): ElementFinding[] {
  if (!(el instanceof SVGSVGElement) || style.overflow === 'visible') return []
  const frame = el.getBoundingClientRect()
  return [...el.querySelectorAll([...shapeNames, 'text'].join())].flatMap((part) => {
    if (isNeverPainted(part) || !isVisible(part) || isWithin(part, bleed)) return []
    const r = part.getBoundingClientRect()
    const cut = Math.max(
      frame.left - r.left,
      frame.top - r.top,
      r.right - frame.right,
      r.bottom - frame.bottom,
    )
    if (r.width + r.height === 0 || cut <= 1.5) return []
    const words = part.textContent ? ` (“${excerpt(part.textContent, 40)}”)` : ''
    const message = `is cut off by ${Math.round(cut)} px at the edge of its <svg>${words}`
    return [{ path: elementPath(part), message, box: boundingBox(part) }]
  })
}

const isExternal = (address: string): boolean =>
  URL.canParse(address, document.baseURI) &&
  /^https?:$/.test(new URL(address, document.baseURI).protocol) &&
  new URL(address, document.baseURI).origin !== location.origin

function missingMedia(el: Element): SlideContent['missingMedia'] {
  if (!isMissingMedia(el)) return []
  const address = sourceUrl(el)
  const message = `does not load ${address.slice(0, 80)}`
  return [{ path: elementPath(el), message, box: boundingBox(el), isExternal: isExternal(address) }]
}

/** Resources of other sites that an element shows: media, embedded pages, background images. */
function externalResources(
  el: Element,
  { backgroundImage }: CSSStyleDeclaration,
): SlideContent['externalResources'] {
  const source = el.matches('img, video, audio, iframe, embed') ? sourceUrl(el) : ''
  const svgImage = el.localName === 'image' ? (el.getAttribute('href') ?? '') : ''
  const backgrounds = [...backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address!)
  return [source, svgImage, ...backgrounds]
    .filter((address) => address && isExternal(address))
    .map((address) => ({ href: new URL(address, document.baseURI).href, box: boundingBox(el) }))
}

function linksOf(el: Element): SlideContent['links'] {
  if (el.localName !== 'a') return []
  const link = el as HTMLAnchorElement
  const href = link.getAttribute('href')
  if (href === null) return []
  const to = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : href
  const words = excerpt(el.textContent ?? '', 40)
  return [
    {
      path: elementPath(el),
      words,
      href,
      problem: linkProblem(link),
      slide: slideOfUrl(to) || undefined,
      box: boundingBox(el),
    },
  ]
}

function framesOf(el: Element): SlideContent['frames'] {
  if (!(el instanceof HTMLIFrameElement) || !el.getAttribute('src') || el.hasAttribute('srcdoc')) return []
  return [{ path: elementPath(el), href: el.src, inDeck: isDeckUrl(el.src), box: boundingBox(el) }]
}

/** Whether an invisible element is only transparent, so that a click may fade it in. */
const isTransparent = (el: Element) => el.checkVisibility({ visibilityProperty: true }) && !isInaccessible(el)

function emptyContent(): SlideContent {
  const { innerWidth: width, innerHeight: height } = window
  const lists = {
    mainHeadings: [],
    allHeadings: [],
    texts: [],
    overflowing: [],
    clipped: [],
    stringifiedAttributes: [],
    unnamed: [],
  }
  return {
    ...position(),
    width,
    height,
    ...lists,
    missingMedia: [],
    externalResources: [],
    screenReaderTexts: [],
    transparentTexts: [],
    links: [],
    interactive: [],
    frames: [],
    repeatedIds: idsRepeatedIn(slideElement()!),
    infiniteAnimations: infiniteAnimations(),
  }
}

/** Reads the current slide as plain data. */
export function readSlide(options: ReadOptions = defaultOptions): SlideContent {
  const root = slideElement()!
  const content = emptyContent()
  clearCaches()
  for (const node of walkNodes(root)) {
    const el = node instanceof Element ? node : (node.parentElement ?? root)
    if (isNeverPainted(el) && !['title', 'desc'].includes(el.localName)) continue
    if (node instanceof Element) content.screenReaderTexts.push(...screenReaderTexts(el))
    if (isNeverPainted(el) || isScreenReaderOnly(el)) continue
    if (!isVisible(el)) {
      if (!(node instanceof Element) && isTransparent(el))
        content.transparentTexts.push({ words: excerpt(node.data, 60), path: elementPath(el) })
      continue
    }
    if (!(node instanceof Element)) {
      const text = readTextRun(node, el, options)
      if (text) content.texts.push(text)
      continue
    }
    const style = getComputedStyle(el)
    if (el.localName === 'h1') content.mainHeadings.push(el.textContent?.trim() ?? '')
    if (el.matches('h1, h2, h3, h4, h5, h6')) content.allHeadings.push(el.textContent?.trim() ?? '')
    content.stringifiedAttributes.push(...stringifiedAttributes(el))
    content.unnamed.push(...unnamedElement(el))
    content.missingMedia.push(...missingMedia(el))
    content.externalResources.push(...externalResources(el, style))
    content.links.push(...linksOf(el))
    if (el.matches(options.interactive)) content.interactive.push(boundingBox(el))
    content.frames.push(...framesOf(el))
    // Editors and formulas clip parts of their own on purpose.
    if (isWithin(el, '.monaco-editor, .katex')) continue
    content.overflowing.push(...overflowingElement(el, style, content, options.bleed))
    content.clipped.push(...clippedBox(el, style), ...clippedDrawingParts(el, style, options.bleed))
  }
  return content
}

/** All visible text of the current slide. */
export const visibleText = () =>
  readSlide()
    .texts.map((t) => t.words)
    .join(' ')
