/** A browser for checks. */
import type { Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch-browser'

/** Run in a page before the deck: an old browser, or a page over http. */
const withoutServiceWorkers = 'delete Navigator.prototype.serviceWorker'

/**
 * One that keeps no copy of a site: each page comes from the server, and a check can stand between. With a copy:
 * `launchBrowser`.
 */
export async function launchWithoutCache(): Promise<Browser> {
  const browser = await launchBrowser()
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    await context.addInitScript({ content: withoutServiceWorkers })
    return context
  }
  return browser
}
