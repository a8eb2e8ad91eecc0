/** Screenshots of slides in the audience's view. */
import type { Browser, Page } from 'playwright'
import { parseSlide } from 'slidev-gate/slide-range'
import { openPrintPage } from '../browser/print-page'
import { waitUntilSettled } from '../browser/wait-until-settled'
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
 * `names` are the names of all slides. Throws a GateError for a slide that does not exist.
 */
export function parseTarget(text: string, names: readonly string[]): ScreenshotTarget {
  const [, slide = text, clicks = 99] = /^(.*)@(\d+)$/.exec(text) ?? []
  return { slide: parseSlide(slide, names), clicks: Number(clicks) }
}

/** Opens a page of `width` × `height` px, of `scale` device pixels each, in a colour scheme. */
export const openPage = (
  browser: Browser,
  scheme: ColourScheme,
  width = 1280,
  height = 720,
  scale = 1,
): Promise<Page> =>
  browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: scale })

/** Takes a screenshot of one slide at one click, as PNG. */
export async function takeScreenshot(
  page: Page,
  url: string,
  { slide, clicks }: ScreenshotTarget,
): Promise<Buffer> {
  return retryOnReload(page, async () => {
    await page.goto(`${url}#/${slide}?clicks=${clicks}`)
    await page.waitForSelector(`[data-slidev-no="${slide}"] h1`)
    await waitUntilSettled(page)
    return page.screenshot()
  })
}

/** Takes one picture of all slides after their last click, as PNG: `columns` in a row, each `width` px wide. */
export async function takeContactSheet(
  browser: Browser,
  url: string,
  scheme: ColourScheme,
  slideCount: number,
  columns: number,
  width: number,
) {
  const page = await openPage(browser, scheme, 1280, 720, width / 1280)
  const slideNumbers = Array.from({ length: slideCount }, (_, i) => i + 1)
  await retryOnReload(page, () => openPrintPage(page, url, slideNumbers, false))
  await page.addStyleTag({
    content: `
      #page-root { display: block !important; }
      #print-content { display: grid; grid-template-columns: repeat(${columns}, 1280px); gap: 40px; padding: 40px; background: #808080; }`,
  })
  await page.setViewportSize({ width: columns * 1320 + 40, height: 720 })
  await waitUntilSettled(page)
  const screenshot = await page.locator('#print-content').screenshot()
  await page.close()
  return screenshot
}
