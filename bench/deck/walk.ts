/** Walks through the deck with the keyboard. */
import type { Browser, Page } from 'playwright'
import type { StaticServer } from './static-server'
import { waitForPreload, waitForServiceWorker, openDeck, newVisitor } from './visitor'

/** Presses a key → whether the address changed within three seconds. */
async function pressKey(page: Page, key: string): Promise<boolean> {
  const before = page.url()
  await page.keyboard.press(key)
  return page
    .waitForFunction((was) => location.href !== was, before, { timeout: 3000 })
    .then(() => true)
    .catch(() => false)
}

/** Walks from the current slide to the last, with PageDown click by click, with ArrowDown slide by slide → key
 *  presses. */
export async function walkDeck(page: Page, key: 'PageDown' | 'ArrowDown'): Promise<number> {
  for (let presses = 0; ; presses++) if (!(await pressKey(page, key))) return presses
}

/** Gzipped bytes by file of all requests from the first slide to the last click of the last. */
export async function walkedBytes(
  browser: Browser,
  { url, sent, reset }: StaticServer,
): Promise<Map<string, number>> {
  reset()
  const visitor = await newVisitor(browser, { withoutServiceWorker: true })
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  await walkDeck(visitor.page, 'PageDown')
  await visitor.page.waitForLoadState('networkidle')
  await visitor.close()
  return new Map(sent)
}

/** Gzipped bytes by file of all requests while a visitor stays on the first slide, including the offline copy. */
export async function idleBytes(
  browser: Browser,
  { url, sent, reset }: StaticServer,
): Promise<Map<string, number>> {
  reset()
  const visitor = await newVisitor(browser, {})
  await openDeck(visitor, url)
  await waitForPreload(visitor)
  await waitForServiceWorker(visitor)
  await visitor.close()
  return new Map(sent)
}
