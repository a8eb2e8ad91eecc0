import type { Page } from 'playwright'

const POLL_INTERVAL_MS = 50

/**
 * Waits until an expression is true in a page; false if it is not within `timeoutMs`. Polls from here: Playwright's
 * `waitForFunction` evaluates a string inside the page, which the page's Content-Security-Policy forbids.
 */
export async function waitForExpression(page: Page, expression: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    // Evaluation fails while the page navigates.
    if (await page.evaluate(expression).catch(() => false)) return true
    if (Date.now() > deadline) return false
    await page.waitForTimeout(POLL_INTERVAL_MS)
  }
}
