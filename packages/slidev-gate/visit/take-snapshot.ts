/** Takes a snapshot of a settled slide: the input of the click rules. Reuses results of earlier clicks. */
import type { RuleFinding, ClickSnapshot, SlideInfo } from '../types'
import type { BoundingBox, SlideContent, ReadOptions } from '../page/types'
import type { Settings } from '../settings'
import { runAxe, type AxeNodeResult } from './run-axe'
import { findMissingFrames } from './missing-frames'
import type { DeckHost } from './deck-host'
import { countChangedPixels, diffPixels } from './pixel-diff'
import { measureInk, type TextInk } from './text-ink'
import { decodePng, type Picture } from 'slidev-paper/read'
import type { DeckPage } from './deck-page'
import type { PassContext } from './walk'

/** Options of `readSlide` from the settings. */
export const readOptions = ({ smallPrint, dimmed, code, bleed, interactive }: Settings): ReadOptions => ({
  smallPrint: smallPrint.map(({ selector }) => selector),
  dimmed,
  code,
  bleed,
  interactive,
})

/** Results for one slide in one pass, for reuse at its next click. */
export interface SlideCache {
  /** Controls whose focus ring was checked. */
  checkedControls: Set<string>
  /** Key of the display list of the last snapshot. */
  displayListKey?: string
  /** Ink of the last snapshot. */
  ink: TextInk[]
}

export const emptyCache = (): SlideCache => ({ checkedControls: new Set(), ink: [] })

/** The rule low-contrast measures contrast, and frames are other pages. */
const DISABLED_AXE_RULES = ['color-contrast', 'color-contrast-enhanced', 'frame-tested']

/** Results of axe by accessibility signature, in all modes: axe runs once per signature. */
export type AxeCache = Map<string, Promise<AxeNodeResult[]>>

function cachedAxe(
  { page }: DeckPage,
  { no }: SlideInfo,
  signature: string,
  axeCache: AxeCache,
): Promise<AxeNodeResult[]> {
  const key = `${no} ${signature}`
  const found =
    axeCache.get(key) ?? runAxe(page, `#slide-content [data-slidev-no="${no}"]`, DISABLED_AXE_RULES)
  axeCache.set(key, found)
  return found
}

/** Distance from a control within which its focus ring is painted, in pixels. */
const RING_MARGIN = 8
/** Minimum number of changed pixels that count as a focus ring. */
const MIN_RING_PIXELS = 12

const withMargin = ({ x, y, w, h }: BoundingBox): BoundingBox => ({
  x: x - RING_MARGIN,
  y: y - RING_MARGIN,
  w: w + 2 * RING_MARGIN,
  h: h + 2 * RING_MARGIN,
})

/** Finds controls without a visible focus ring among those that were not checked before on this slide. */
async function findWithoutFocusRing(
  { screenshot, forceFocus }: DeckPage,
  controls: ReturnType<typeof window.gate.focusableElements>,
  withoutFocus: Picture,
  cache: SlideCache,
): Promise<RuleFinding[]> {
  const keyOf = ({ path, name }: { path: string; name: string }) => `${path} ${name}`
  const unchecked = controls.filter((control) => !cache.checkedControls.has(keyOf(control)))
  for (const control of unchecked) cache.checkedControls.add(keyOf(control))
  if (!unchecked.length) return []
  const release = await forceFocus(unchecked.map((control) => controls.indexOf(control)))
  const diff = diffPixels(withoutFocus, decodePng(await screenshot()))
  await release()
  return unchecked
    .filter(({ box }) => countChangedPixels(diff, withMargin(box)) < MIN_RING_PIXELS)
    .map(({ path, name, box }) => ({
      cause: `no visible focus ring: ${path}`,
      message: `no visible focus ring: ${path}${name ? ` “${name}”` : ''}`,
      boxes: [box],
    }))
}

/** Links to files beside the deck that do not exist. */
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

/** Screenshots of the slide with text and without, and the controls on it. */
async function takeScreenshots({ page, screenshot }: DeckPage) {
  const withText = await screenshot()
  await page.evaluate(() => window.gate.hideText())
  const withoutText = await screenshot()
  const controls = await page.evaluate(() => {
    window.gate.showText()
    return window.gate.focusableElements()
  })
  return { withText, withoutText, controls }
}

export interface TakenSnapshot {
  snapshot: ClickSnapshot
  /** PNG of the slide; none if it looks the same as at the click before. */
  screenshot?: Buffer
}

/** Takes a snapshot of the current slide, which must be settled, and stores its display list in the page under `key`. */
export async function takeSnapshot(
  deckPage: DeckPage,
  slide: SlideInfo,
  key: string,
  { settings, axeCache, host }: Pick<PassContext, 'settings' | 'axeCache' | 'host'>,
  cache: SlideCache,
): Promise<TakenSnapshot> {
  const { content, same, signature } = await deckPage.page.evaluate(
    ([name, before, options]) => {
      window.gate.storeDisplayList(name)
      return {
        content: window.gate.readSlide(options),
        same: !!before && window.gate.sameDisplayList(name, before),
        signature: window.gate.accessibilitySignature(),
      }
    },
    [key, cache.displayListKey, readOptions(settings)] as const,
  )
  cache.displayListKey = key
  const axe = await cachedAxe(deckPage, slide, signature, axeCache)
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
  const { withText, withoutText, controls } = await takeScreenshots(deckPage)
  const picture = decodePng(withText)
  cache.ink = measureInk(picture, decodePng(withoutText), content.texts)
  partial.withoutFocusRing = await findWithoutFocusRing(deckPage, controls, picture, cache)
  return {
    snapshot: { ...partial, ink: cache.ink, missingFiles, missingFrames },
    screenshot: withText,
  }
}
