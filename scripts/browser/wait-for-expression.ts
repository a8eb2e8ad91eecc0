import { setTimeout as wait } from 'node:timers/promises'

/** What of a page is needed: its own evaluation of expressions. */
interface EvaluatingPage {
  evaluate: (expression: string) => Promise<unknown>
}

const POLL_INTERVAL_MS = 50

/**
 * Waits until an expression is true in a page; false if it is not within `timeoutMs`. Polls from here: Playwright's
 * `waitForFunction` evaluates a string inside the page, which the page's Content-Security-Policy forbids.
 */
export async function waitForExpression(
  page: EvaluatingPage,
  expression: string,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    // Evaluation fails while the page navigates.
    if (await page.evaluate(expression).catch(() => false)) return true
    if (Date.now() > deadline) return false
    await wait(POLL_INTERVAL_MS)
  }
}
