/** Screenshots of slides in the audience's view. */
import type { Browser, Page } from 'playwright'
import { parseSlide } from 'slidev-paper/deck'
import { NAVIGATION_TIMEOUT_MS, openPrintPage } from '../browser/print-page'
import { waitForExpression } from '../browser/wait-for-expression'
import { DRAW_TIMEOUT_MS, waitUntilSettled } from '../browser/wait-until-settled'
import { retryOnReload } from '../browser/retry-on-reload'

/** A slide at one click. */
export interface ScreenshotTarget {
  /** Number of the slide. */
  slide: number
  /** Number of clicks; the last click if the slide has fewer. */
  clicks: number
}

/** As CSS's `prefers-color-scheme`. */
export type ColourScheme = 'light' | 'dark'

/**
 * Parses "attention", or the slide's number, as that slide after its last click, and "attention@1" as after one click.
 * `names` are the names of all slides. Throws a DeckError for a slide that does not exist.
 */
export function parseTarget(text: string, names: readonly string[]): ScreenshotTarget {
  const [, slide = text, clicks = 99] = /^(.*)@(\d+)$/.exec(text) ?? []
  return { slide: parseSlide(slide, names), clicks: Number(clicks) }
}

/** Opens a page of `width` × `height` px, of `scale` device pixels each, in a colour scheme and without transitions. */
export const openPage = (
  browser: Pick<Browser, 'newPage'>,
  scheme: ColourScheme,
  width = 1280,
  height = 720,
  scale = 1,
): Promise<Page> =>
  browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  })

/** Expression for the page: whether the deck is at a slide and click, or at its last click if it has fewer. */
const isAt = ({ slide, clicks }: ScreenshotTarget) =>
  `(({ currentSlideNo, clicks, clicksTotal }) => currentSlideNo === ${slide} && clicks === Math.min(${clicks}, clicksTotal))(` +
  `document.querySelector('#app').__vue_app__._context.provides['$$slidev-context'].nav)`

/** Takes a screenshot of one slide at one click, as PNG. Throws an error if the slide is not drawn in time. */
export async function takeScreenshot(page: Page, url: string, target: ScreenshotTarget): Promise<Buffer> {
  const { slide, clicks } = target
  return retryOnReload(page, async () => {
    await page.goto(`${url}#/${slide}?clicks=${clicks}`, { timeout: NAVIGATION_TIMEOUT_MS })
    await page.waitForSelector(`[data-slidev-no="${slide}"] h1`, { timeout: DRAW_TIMEOUT_MS })
    await waitUntilSettled(page)
    if (!(await waitForExpression(page, isAt(target), DRAW_TIMEOUT_MS)))
      throw new Error(`The deck does not reach slide ${slide}, click ${clicks}.`)
    await waitUntilSettled(page)
    return page.screenshot()
  })
}

/**
 * Takes one picture of all slides after their last click, as PNG: `columns` in a row, each `width` px wide. Throws an error
 * if a slide is not drawn in time.
 */
export async function takeContactSheet(
  browser: Pick<Browser, 'newPage'>,
  url: string,
  scheme: ColourScheme,
  slideCount: number,
  columns: number,
  width: number,
): Promise<Buffer> {
  const page = await openPage(browser, scheme, columns * 1320 + 40, 720, width / 1280)
  const slideNumbers = Array.from({ length: slideCount }, (_, i) => i + 1)
  const screenshot = await retryOnReload(page, async () => {
    await openPrintPage(page, url, slideNumbers, false)
    await page.addStyleTag({
      content: `
      #page-root { display: block !important; }
      #print-content { display: grid; grid-template-columns: repeat(${columns}, 1280px); gap: 40px; padding: 40px; background: #808080; }`,
    })
    await waitUntilSettled(page)
    return page.locator('#print-content').screenshot()
  })
  await page.close()
  return screenshot
}
