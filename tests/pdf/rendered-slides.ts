/** Reads the slides of the built deck at their last click: texts, links, controls and a screenshot. */
import type { Browser, Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { serveAsHosted } from '../../scripts/browser/serve-as-hosted'
import type { BoundingBox, TextRun } from '../../packages/slidev-gate/page/types'
import { gatePageScript } from '../../packages/slidev-gate/visit/page-scripts'
import { saveData } from '../fixtures/test'
import type { Slide } from '../helpers/read-slides'
import { bitmapFromPng, type Bitmap } from 'slidev-paper/read'

export interface RenderedLink {
  /** The attribute as written; null = there is none. */
  href: string | null
  words: string
  /** The text of the list item, table row or paragraph that contains the link. */
  row: string
  box: BoundingBox
}

/** The panel of a demo. `drawingText`: the text of a drawing on top of it. */
export type DemoPanelBox = BoundingBox & { drawingText: string }

export interface RenderedSlide {
  slide: Slide
  /** Why the slide does not settle; '' = it does. */
  problem: string
  texts: TextRun[]
  links: RenderedLink[]
  /** Panels of demos, which print a text about their result. */
  panels: DemoPanelBox[]
  /** Other controls, and elements that are not printed. */
  interactive: BoundingBox[]
  screenshot: Bitmap
}

/**
 * Reads the visible slide in the page: a string, since the compiled function would call a helper that the page does not
 * have.
 */
const readingScript = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const boxOf = (e) => (({ x, y, width: w, height: h }) => ({ x, y, w, h }))(e.getBoundingClientRect())
  const isWithin = (a, b) => a.x >= b.x && a.x + a.w <= b.x + b.w && a.y >= b.y && a.y + a.h <= b.y + b.h
  const textOf = (e) => e.textContent.replace(/\\s+/g, ' ').trim()
  const visible = (selector) => [...slide.querySelectorAll(selector)].filter((e) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  return {
    texts: window.gate.readSlide().texts,
    links: visible('a').map((a) => ({
      href: a.getAttribute('href'),
      words: textOf(a),
      row: textOf(a.closest('li, tr, dl > div, p') ?? a),
      box: boxOf(a),
    })),
    panels: visible('.demo-panel').map((panel) => ({
      ...boxOf(panel),
      drawingText: visible('text').filter((e) => !panel.contains(e) && isWithin(boxOf(e), boxOf(panel))).map(textOf).join(' '),
    })),
    interactive: visible('button, input, textarea, select, summary, kbd, .live-only').map(boxOf),
  }
})()`

/** How long a slide may take to settle, ms: a busy machine is no fault. */
const SETTLE_TIMEOUT_MS = 60_000

/** The built deck in a page of its own, of which each slide is read when it is first needed. */
export class RenderedDeck {
  private readonly slides = new Map<string, Promise<RenderedSlide>>()

  private constructor(private readonly page: Page) {}

  /** Opens the deck served at `local` as if it were hosted at `address`. `initScript` runs before the deck. */
  static async open(
    browser: Browser,
    local: string,
    address: string,
    initScript = '',
  ): Promise<RenderedDeck> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      colorScheme: 'light',
    })
    for (const content of [saveData, gatePageScript()]) await context.addInitScript({ content })
    if (initScript) await context.addInitScript({ content: initScript })
    await serveAsHosted(context, address, local)
    const page = await context.newPage()
    await page.goto(`${address}#/no-slide`)
    await page.waitForFunction(() => document.querySelector('#app > *'))
    return new RenderedDeck(page)
  }

  /** Goes to a slide at its last click, waits until it has settled and reads it. */
  private async visit(slide: Slide): Promise<RenderedSlide> {
    const { page } = this
    await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide.name)
    const problem = await page.evaluate(
      ([no, timeout]) => window.gate.waitUntilSettled(no, 'last', timeout),
      [slide.no, SETTLE_TIMEOUT_MS] as const,
    )
    const content =
      await page.evaluate<Pick<RenderedSlide, 'texts' | 'links' | 'panels' | 'interactive'>>(readingScript)
    return { slide, problem, ...content, screenshot: bitmapFromPng(await page.screenshot()) }
  }

  /** A slide at its last click. Not to be called for two slides at the same time. */
  read(slide: Slide): Promise<RenderedSlide> {
    const read = this.slides.get(slide.name) ?? this.visit(slide)
    this.slides.set(slide.name, read)
    return read
  }

  async readAll(slides: readonly Slide[]): Promise<RenderedSlide[]> {
    const rendered: RenderedSlide[] = []
    for (const slide of slides) rendered.push(await this.read(slide))
    return rendered
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}
