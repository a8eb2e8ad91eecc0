/** A browser for checks. */
import type { Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch'

/** Run in a page before the deck: an old browser, or a page over http. */
const noServiceWorkers = 'delete Navigator.prototype.serviceWorker'

/**
 * One that keeps no copy of a site: each page comes from the server, and a check can stand between. With a copy:
 * `launchBrowser`.
 */
export async function launchForgetful(): Promise<Browser> {
  const browser = await launchBrowser()
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    await context.addInitScript({ content: noServiceWorkers })
    return context
  }
  return browser
}
