/** Looks at a slide at rest: all that a rule may ask of one click, with as little work as will do. */
import type { PNG } from 'pngjs'
import type { RuleFinding, ClickSnapshot, SlideInfo } from '../types'
import type { BoundingBox, SlideContent, ReadOptions } from '../page/types'
import type { Settings } from '../settings'
import { runAxe, type AxeNodeResult } from './run-axe'
import { findMissingFrames } from './missing-frames'
import type { DeckHost } from './deck-host'
import { countChangedPixels, measureInk, type TextInk } from './text-ink'
import { decodePng, type DeckPage } from './deck-page'
import type { PassContext } from './walk'

export const readOptions = ({ smallPrint, dimmed, code, bleed, interactive }: Settings): ReadOptions => ({
  smallPrint: smallPrint.map(({ selector }) => selector),
  dimmed,
  code,
  bleed,
  interactive,
})

/** What has been seen of a slide so far, in one pass; looked at once, it need not be again. */
export interface SlideCache {
  checkedControls: Set<string>
  /** The key of the picture looked at last. */
  displayListKey?: string
  ink: TextInk[]
}

export const emptyCache = (): SlideCache => ({ checkedControls: new Set(), ink: [] })

/** Contrast is measured by a rule of its own; and what stands in a frame is another page. */
const DISABLED_AXE_RULES = ['color-contrast', 'color-contrast-enhanced', 'frame-tested']

/** What axe has judged so far, in any mode: what is alike to assistive technology is judged once, and told each time. */
export type AxeCache = Map<string, Promise<AxeNodeResult[]>>

async function cachedAxe({ page }: DeckPage, slide: SlideInfo, axeCache: AxeCache): Promise<AxeNodeResult[]> {
  const signature = `${slide.no} ${await page.evaluate(() => window.gate.accessibilitySignature())}`
  const found =
    axeCache.get(signature) ??
    runAxe(page, `#slide-content [data-slidev-no="${slide.no}"]`, DISABLED_AXE_RULES)
  axeCache.set(signature, found)
  return found
}

/** Room around a control in which a ring may be drawn. */
const RING_MARGIN = 8
/** So many pixels make a ring. */
const MIN_RING_PIXELS = 12

function withMargin({ x, y, w, h }: BoundingBox, { width, height }: PNG): BoundingBox {
  const [left, top] = [Math.max(0, Math.floor(x - RING_MARGIN)), Math.max(0, Math.floor(y - RING_MARGIN))]
  return {
    x: left,
    y: top,
    w: Math.min(width, Math.ceil(x + w + RING_MARGIN)) - left,
    h: Math.min(height, Math.ceil(y + h + RING_MARGIN)) - top,
  }
}

/** Shows each control as it is with the focus, and tells of those not seen so before which do not show it. */
async function findWithoutFocusRing(
  { page, screenshot, forceFocus }: DeckPage,
  withoutFocus: PNG,
  cache: SlideCache,
): Promise<RuleFinding[]> {
  const controls = await page.evaluate(() => window.gate.focusableElements())
  const keyOf = ({ path, name }: { path: string; name: string }) => `${path} ${name}`
  const unchecked = controls.filter((control) => !cache.checkedControls.has(keyOf(control)))
  for (const control of unchecked) cache.checkedControls.add(keyOf(control))
  if (!unchecked.length) return []
  const release = await forceFocus(controls.length)
  const focused = decodePng(await screenshot())
  await release()
  return unchecked
    .filter(
      ({ box }) => countChangedPixels(withoutFocus, focused, withMargin(box, withoutFocus)) < MIN_RING_PIXELS,
    )
    .map(({ path, name, box }) => ({
      message: `no ring with the focus: ${path}${name ? ` “${name}”` : ''}`,
      boxes: [box],
    }))
}

/** Links to files of the deck that do not come. */
async function findMissingFiles(
  { page }: DeckPage,
  { links }: SlideContent,
  host: DeckHost,
): Promise<string[]> {
  const { origin } = new URL(page.url())
  const missing: string[] = []
  for (const { href } of links) {
    if (!URL.canParse(href, page.url())) continue
    const url = new URL(href, page.url())
    if (url.origin !== origin || url.hash || !/\.\w{2,4}$/.test(url.pathname)) continue
    if (!(await host.hasFile(url))) missing.push(href)
  }
  return missing
}

/** The slide with its letters, and without. */
async function takeScreenshots({ page, screenshot }: DeckPage): Promise<[Buffer, Buffer]> {
  const withText = await screenshot()
  await page.evaluate(() => window.gate.hideText())
  const withoutText = await screenshot()
  await page.evaluate(() => window.gate.showText())
  return [withText, withoutText]
}

export interface TakenSnapshot {
  snapshot: ClickSnapshot
  /** The picture; none where it is that of the click before. */
  screenshot?: Buffer
}

/** Looks at the slide shown, which has come to rest; its picture is kept in the page under `key`. */
export async function takeSnapshot(
  deckPage: DeckPage,
  slide: SlideInfo,
  key: string,
  { settings, axeCache, host }: Pick<PassContext, 'settings' | 'axeCache' | 'host'>,
  cache: SlideCache,
): Promise<TakenSnapshot> {
  const [content, same] = await deckPage.page.evaluate(
    ([name, before, options]) => {
      window.gate.storeDisplayList(name)
      return [window.gate.readSlide(options), !!before && window.gate.sameDisplayList(name, before)] as const
    },
    [key, cache.displayListKey, readOptions(settings)] as const,
  )
  cache.displayListKey = key
  const axe = await cachedAxe(deckPage, slide, axeCache)
  const partial = {
    slide,
    click: content.click,
    mode: deckPage.mode,
    content,
    axe,
    withoutFocusRing: [] as RuleFinding[],
  }
  const missingFiles = await findMissingFiles(deckPage, content, host)
  const missingFrames = await findMissingFrames(deckPage.page, content, settings, host)
  if (same) return { snapshot: { ...partial, ink: cache.ink, missingFiles, missingFrames } }
  const [screenshot, withoutText] = await takeScreenshots(deckPage)
  const withText = decodePng(screenshot)
  cache.ink = measureInk(withText, decodePng(withoutText), content.texts)
  partial.withoutFocusRing = await findWithoutFocusRing(deckPage, withText, cache)
  return { snapshot: { ...partial, ink: cache.ink, missingFiles, missingFrames }, screenshot }
}
