import type { Page } from 'playwright'

const POLL_INTERVAL_MS = 50

/**
 * Waits until an expression is true in a page, and says whether it was. The page's policy lets no text be run by a timer of
 * its own, so it is asked from here again and again.
 */
export async function waitForExpression(page: Page, expression: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    // It may be on its way to another document.
    if (await page.evaluate(expression).catch(() => false)) return true
    if (Date.now() > deadline) return false
    await page.waitForTimeout(POLL_INTERVAL_MS)
  }
}
