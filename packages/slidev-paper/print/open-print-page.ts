import type { Page } from 'playwright'
import { DeckError } from '../deck/deck-error'
import { readSlidev, type SlidevDeck } from './read-slidev'
import { waitUntilDrawn } from './wait-until-drawn'

/** How the print page is opened. */
export interface PrintPageOptions {
  /** Address of the deck, with a trailing slash. */
  url: string
  /** A page for each click, not only for each slide. */
  withClicks: boolean
  /** Numbers of the slides to print, of all. */
  selectSlides: (deck: SlidevDeck) => number[]
  /** Longest wait for the deck, ms. */
  timeoutMs: number
}

/** A printed page: a slide, or one click of it. */
export interface PaperPage {
  /** Number of the slide. */
  slide: number
  /** Clicks, from 0; of a page that shows all of them, as with any number. */
  click: number
}

/** Reads the deck once Slidev has started. Rejects with a DeckError if it does not. */
async function waitForSlidev(page: Page, timeoutMs: number): Promise<SlidevDeck> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const deadline = Date.now() + timeoutMs
  for (;;) {
    // Evaluation fails while Vite reloads the page.
    const deck = await page.evaluate(readSlidev).catch(() => null)
    if (deck) return deck
    if (Date.now() > deadline)
      throw new DeckError(
        `The deck does not start within ${timeoutMs / 1000} s${errors.length ? `: ${errors[0]}` : ''}.`,
      )
    await page.waitForTimeout(100)
  }
}

/**
 * Opens the print page of a deck with nothing but the selected slides, and waits until it is drawn. Rejects with a DeckError
 * if it never is.
 */
export async function openPrintPage(
  page: Page,
  { url, withClicks, selectSlides, timeoutMs }: PrintPageOptions,
): Promise<{ deck: SlidevDeck; pages: PaperPage[] }> {
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (f) => f')
  page.setDefaultNavigationTimeout(timeoutMs)
  const query = `print=${withClicks ? 'clicks' : 'true'}`
  await page.goto(`${url}?${query}`)
  const deck = await waitForSlidev(page, timeoutMs)
  const wanted = selectSlides(deck)
  await page.setViewportSize({ width: Math.ceil(deck.width), height: deck.height })
  await page.goto(deck.hashRouting ? `${url}?${query}#/print` : `${url}print?${query}`)
  await waitUntilDrawn(page, timeoutMs)
  await page.evaluate(keepSlides, wanted)
  await waitUntilDrawn(page, timeoutMs)
  const pages = await page.evaluate(readPages)
  const undrawn = wanted.filter((no) => !pages.some(({ slide }) => slide === no))
  if (undrawn.length) throw new DeckError(`Slidev's print page leaves out slide ${undrawn.join(', ')}.`)
  return { deck, pages }
}

/**
 * Hides all but these slides, helpers of charts and editors included, and loads pictures that wait until they are in view.
 * Runs in the page.
 */
function keepSlides(wanted: readonly number[]): void {
  for (const helper of document.querySelectorAll<HTMLElement>(
    '#mermaid-rendering-container, .monaco-aria-container',
  ))
    helper.style.display = 'none'
  for (const page of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    if (!wanted.includes(parseInt(page.id))) page.style.display = 'none'
    for (const image of page.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager'
  }
}

/** Pages that will be printed. Runs in the page. */
function readPages(): PaperPage[] {
  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    .filter(({ style }) => style.display !== 'none')
    .map(({ id }) => ({ slide: parseInt(id), click: Number(id.split('-')[1]) - 1 }))
}
