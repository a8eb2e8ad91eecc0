import type { Page } from 'playwright'

/** What a page says whose work is done again: it was loaded anew, or its loading did not come to an end. */
const RELOAD_ERROR = /context was destroyed|navigation/i
const LOAD_TIMEOUT = /page\.goto: Timeout/

/**
 * Does this work on a page, and does it again if the page was loaded anew meanwhile, or never to its end: the server
 * reloads it when it meets a package for the first time, as in a fresh clone. The work opens its own page.
 */
export async function retryOnReload<T>(page: Page, action: () => Promise<T>, maxAttempts = 4): Promise<T> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    let loads = 0
    const count = () => loads++
    page.on('load', count)
    try {
      const result = await action()
      if (loads <= 1) return result
    } catch (error) {
      const timedOut = LOAD_TIMEOUT.test(String(error))
      const shouldRetry = timedOut ? attempt < maxAttempts : loads > 1 || RELOAD_ERROR.test(String(error))
      if (!shouldRetry) throw error
    } finally {
      page.off('load', count)
    }
  }
  throw new Error('The deck keeps reloading. Is something changing its files?')
}
