import type { Browser } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch-browser'

/** An init script that makes a page look like an old browser, or like a page over http. */
const removeServiceWorkers = 'delete Navigator.prototype.serviceWorker'

/**
 * Launches a browser without service workers: all requests reach the server, and tests can intercept them. With service
 * workers: `launchBrowser`.
 */
export async function launchWithoutCache(): Promise<Browser> {
  const browser = await launchBrowser()
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    await context.addInitScript({ content: removeServiceWorkers })
    return context
  }
  return browser
}
