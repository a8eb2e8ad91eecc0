import type { Page, Request } from 'playwright'

/** Playwright's errors when a page is reloaded during an action. */
const RELOAD_ERROR = /context was destroyed|navigation/i
/** Playwright's error when a page never finishes loading. */
const LOAD_TIMEOUT = /page\.goto: Timeout/

/**
 * Runs an action on a page, and runs it again if the page was reloaded meanwhile or its navigation timed out. Vite reloads
 * a page when it finds a new dependency to bundle, as in a fresh clone. The action has to navigate by itself, and to do
 * everything that a reload undoes. A reload counts from its request: while it loads, a screenshot shows a half-empty page.
 */
export async function retryOnReload<T>(page: Page, action: () => Promise<T>, maxAttempts = 4): Promise<T> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    let loads = 0
    const count = (request: Request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !request.redirectedFrom())
        loads++
    }
    page.on('request', count)
    try {
      const result = await action()
      if (loads <= 1) return result
    } catch (error) {
      const timedOut = LOAD_TIMEOUT.test(String(error))
      const shouldRetry = timedOut ? attempt < maxAttempts : loads > 1 || RELOAD_ERROR.test(String(error))
      if (!shouldRetry) throw error
    } finally {
      page.off('request', count)
    }
  }
  throw new Error('The deck keeps reloading. Is something changing its files?')
}
