import type { Page } from 'playwright'
import { DeckError } from '../deck/deck-error'

/** Prints a page with tags. Rejects with a DeckError if the browser takes longer than `timeoutMs`: Playwright sets no limit. */
export async function printToPdf(page: Page, timeoutMs: number): Promise<Uint8Array> {
  const printed = page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  // Closing the browser fails a printing that nobody waits for any more.
  printed.catch(() => {})
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, fail) => {
    const error = new DeckError(`The browser has not printed the page after ${timeoutMs / 1000} s.`)
    timer = setTimeout(() => fail(error), timeoutMs)
  })
  return Promise.race([printed, timeout]).finally(() => clearTimeout(timer))
}
