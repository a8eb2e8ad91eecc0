/** Helpers for a page with the tools of the gate. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'

/** The number of a slide by its name. */
export const slideNumber = (name: string) => readSlides().find((s) => s.name === name)!.no

/** Opens a page with the page script of the gate (`tools`). */
export async function openToolPage(
  browser: Browser,
  tools: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  })
  await context.addInitScript({ content: tools })
  return context.newPage()
}

/** Goes to a slide at its last click and waits until it has settled. */
export async function goToSlide(page: Page, url: string, name: string): Promise<void> {
  const hash = `#/${name}?clicks=99`
  if (page.url().startsWith(url)) await page.evaluate((to) => (location.hash = to), hash)
  else await page.goto(url + hash)
  await page.waitForFunction((selector) => document.querySelector(`${selector} h1`), VISIBLE_SLIDE)
  await page.evaluate((no) => window.gate.waitUntilSettled(no, 'last'), slideNumber(name))
}
