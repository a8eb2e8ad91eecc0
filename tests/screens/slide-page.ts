/** One page that goes from slide to slide and waits until each has come to rest. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'

export const slideNumber = (name: string) => readSlides().find((s) => s.name === name)!.no

/** Opens a page that carries the tools. */
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

/** To a slide at its last click. */
export async function goToSlide(page: Page, url: string, name: string): Promise<void> {
  const hash = `#/${name}?clicks=99`
  if (page.url().startsWith(url)) await page.evaluate((to) => (location.hash = to), hash)
  else await page.goto(url + hash)
  await page.waitForFunction((shown) => document.querySelector(`${shown} h1`), VISIBLE_SLIDE)
  await page.evaluate((no) => window.gate.waitUntilSettled(no, 'last'), slideNumber(name))
}
