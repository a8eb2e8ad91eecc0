import type { Page } from 'playwright'

/**
 * Does this work on a page, and does it again if the page was loaded anew meanwhile: the server reloads it
 * when it meets a package for the first time, as in a fresh clone. The work opens its own page.
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
      if (loads <= 1 && !/context was destroyed|navigation/i.test(String(error))) throw error
    } finally {
      page.off('load', count)
    }
  }
  throw new Error('The deck keeps reloading. Is something changing its files?')
}
