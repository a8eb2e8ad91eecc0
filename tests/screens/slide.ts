/** One page that goes from slide to slide and waits until each has come to rest. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { SHOWN } from '../../scripts/browser/hands'
import { readSlides } from '../helpers/slides'

export const numberOf = (name: string) => readSlides().find((s) => s.name === name)!.no

/** Opens a page that carries the tools. */
export async function openPage(
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
export async function settle(page: Page, url: string, name: string): Promise<void> {
  const there = `#/${name}?clicks=99`
  if (page.url().startsWith(url)) await page.evaluate((to) => (location.hash = to), there)
  else await page.goto(url + there)
  await page.waitForFunction((shown) => document.querySelector(`${shown} h1`), SHOWN)
  await page.evaluate((no) => window.sheet.settled(no, 'last'), numberOf(name))
}
