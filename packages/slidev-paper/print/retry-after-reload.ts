import type { Page, Request } from 'playwright'
import { DeckError } from '../deck/deck-error'

const MAX_ATTEMPTS = 6

/**
 * Does something in a page, and again if the page is reloaded meanwhile: Vite does that when it finds another dependency.
 * Rejects with a DeckError if the page never stays.
 */
export async function retryAfterReload<T>(page: Page, action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    let isReloaded = false
    const noteReload = (request: Request) => {
      isReloaded ||= request.isNavigationRequest() && request.frame() === page.mainFrame()
    }
    page.on('request', noteReload)
    try {
      const result = await action()
      if (!isReloaded) return result
    } catch (error) {
      if (!isReloaded) throw error
    } finally {
      page.off('request', noteReload)
    }
  }
  throw new DeckError('Slidev reloads the deck again and again: does something change its files?')
}
