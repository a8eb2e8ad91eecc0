import type { Page } from 'playwright'

/** What a page says whose work is done again: it was loaded anew, or its loading did not come to an end. */
const DISTURBED = /context was destroyed|navigation/i
const NEVER_LOADED = /page\.goto: Timeout/

/**
 * Does this work on a page, and does it again if the page was loaded anew meanwhile, or never to its end: the server
 * reloads it when it meets a package for the first time, as in a fresh clone. The work opens its own page.
 */
export async function undisturbed<T>(page: Page, work: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let loads = 0
    const count = () => loads++
    page.on('load', count)
    try {
      const result = await work()
      if (loads <= 1) return result
    } catch (error) {
      const neverLoaded = NEVER_LOADED.test(String(error))
      const again = neverLoaded ? attempt < attempts : loads > 1 || DISTURBED.test(String(error))
      if (!again) throw error
    } finally {
      page.off('load', count)
    }
  }
  throw new Error('The deck keeps reloading. Is something changing its files?')
}
