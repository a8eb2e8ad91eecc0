/** The built deck as a visitor sees it: each slide at its last click, with its texts, its links and its picture. */
import type { Browser, BrowserContext, Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import type { BoundingBox, TextRun } from '../../gate/page/types'
import { gatePageScript } from '../../gate/visit/page-scripts'
import type { Slide } from '../helpers/read-slides'
import { bitmapFromPng, type Bitmap } from '../../gate/pdf/render-page'

export interface RenderedLink {
  /** As it is written; null = it has none. */
  href: string | null
  words: string
  /** All that is said in the row it stands in: of a list, a table or a paragraph. */
  row: string
  box: BoundingBox
}

/** A demo's panel; drawn: the words of a drawing that stands over it. */
export type DemoPanelBox = BoundingBox & { drawn: string }

export interface RenderedSlide {
  slide: Slide
  /** Why it cannot be looked at; '' = it can. */
  problem: string
  texts: TextRun[]
  links: RenderedLink[]
  /** Live demos: on paper they say what they would do. */
  panels: DemoPanelBox[]
  /** What else is only for hands, and not on paper. */
  hands: BoundingBox[]
  screenshot: Bitmap
}

/** In words: the compiler names functions by a helper that the page does not have. */
const readingScript = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const boxOf = (e) => (({ x, y, width: w, height: h }) => ({ x, y, w, h }))(e.getBoundingClientRect())
  const within = (e, of) => e.x >= of.x && e.x + e.w <= of.x + of.w && e.y >= of.y && e.y + e.h <= of.y + of.h
  const flat = (e) => e.textContent.replace(/\\s+/g, ' ').trim()
  const seen = (where) => [...slide.querySelectorAll(where)].filter((e) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  return {
    texts: window.gate.readSlide().texts,
    links: seen('a').map((a) => ({
      href: a.getAttribute('href'),
      words: flat(a),
      row: flat(a.closest('li, tr, dl > div, p') ?? a),
      box: boxOf(a),
    })),
    panels: seen('.demo-panel').map((panel) => ({
      ...boxOf(panel),
      drawn: seen('text').filter((e) => !panel.contains(e) && within(boxOf(e), boxOf(panel))).map(flat).join(' '),
    })),
    hands: seen('button, input, textarea, select, summary, kbd, .live-only').map(boxOf),
  }
})()`

async function readSlide(page: Page, slide: Slide): Promise<RenderedSlide> {
  await page.evaluate((name) => (location.hash = `#/${name}?clicks=99`), slide.name)
  const problem = await page.evaluate((no) => window.gate.waitUntilSettled(no, 'last'), slide.no)
  const read = await page.evaluate<Pick<RenderedSlide, 'texts' | 'links' | 'panels' | 'hands'>>(readingScript)
  return { slide, problem, ...read, screenshot: bitmapFromPng(await page.screenshot()) }
}

/** What is asked of `address`, where nothing lies, comes from `local`: the deck believes that it is hosted there. */
async function serveAsHosted(context: BrowserContext, address: string, local: string): Promise<void> {
  await context.route(`${address}**`, async (route) => {
    const url = route.request().url().replace(address, local)
    await route.fulfill({ response: await route.fetch({ url }) })
  })
}

/** The slides of the deck served at `local`, as if it were hosted at `address`. `first`: run in the page before the deck. */
export async function readRenderedSlides(
  browser: Browser,
  local: string,
  address: string,
  slides: readonly Slide[],
  initScript = '',
): Promise<RenderedSlide[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  await context.addInitScript({ content: gatePageScript() })
  if (initScript) await context.addInitScript({ content: initScript })
  await serveAsHosted(context, address, local)
  const page = await context.newPage()
  await page.goto(`${address}#/no-slide`)
  await page.waitForFunction(() => document.querySelector('#app > *'))
  const rendered: RenderedSlide[] = []
  for (const slide of slides) rendered.push(await readSlide(page, slide))
  await context.close()
  return rendered
}
