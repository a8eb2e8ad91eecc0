/** The whole deck, slide by slide and click by click, with the key a clicker sends. */
import type { Browser, Page } from 'playwright'
import type { StaticServer } from './static-server'
import { waitForPreload, waitForServiceWorker, openDeck, newVisitor } from './visitor'

/** Presses once, and says whether anything came of it. */
async function pressKey(page: Page, key: string): Promise<boolean> {
  const before = page.url()
  await page.keyboard.press(key)
  return page
    .waitForFunction((was) => location.href !== was, before, { timeout: 3000 })
    .then(() => true)
    .catch(() => false)
}

/** From the slide it is at to the last: PageDown click by click, ArrowDown slide by slide. Returns the presses. */
export async function walkDeck(page: Page, key: 'PageDown' | 'ArrowDown'): Promise<number> {
  for (let presses = 0; ; presses++) if (!(await pressKey(page, key))) return presses
}

/** Bytes by file, gzipped, of all that is shown from the first slide to the last click of the last. */
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

/** Bytes by file, gzipped, of all that comes once the first slide is there and nobody does anything: shown or kept. */
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
