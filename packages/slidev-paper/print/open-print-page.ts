import type { Page } from 'playwright'
import { DeckError } from '../deck/deck-error'
import type { ServedSlides } from '../deck/serve-slides'
import { waitUntilDrawn } from './wait-until-drawn'

/** How the print page is opened. */
export interface PrintPageOptions {
  /** A page for each click, not only for each slide. */
  withClicks: boolean
  /** Numbers of the slides to print. */
  slides: readonly number[]
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

/** Opens the print page of a deck. */
export async function openPrintPage(
  page: Page,
  { url, deck }: ServedSlides,
  { withClicks }: PrintPageOptions,
): Promise<void> {
  const query = `print=${withClicks ? 'clicks' : 'true'}`
  await page.setViewportSize({ width: Math.ceil(deck.width), height: deck.height })
  await page.goto(deck.hashRouting ? `${url}?${query}#/print` : `${url}print?${query}`)
}

/**
 * Leaves nothing but the selected slides on the print page, waits until they are drawn, and returns the pages that will be
 * printed. Rejects with a DeckError if they never are.
 */
export async function selectPages(page: Page, { slides, timeoutMs }: PrintPageOptions): Promise<PaperPage[]> {
  await page.evaluate(hideSlidesExcept, slides)
  await waitUntilDrawn(page, timeoutMs)
  await page.evaluate(prepareToPrint)
  await waitUntilDrawn(page, timeoutMs)
  const pages = await page.evaluate(readPages)
  const undrawn = slides.filter((no) => !pages.some(({ slide }) => slide === no))
  if (undrawn.length) throw new DeckError(`Slidev's print page leaves out slide ${undrawn.join(', ')}.`)
  return pages
}

/** Hides all slides but these, also those whose clicks are counted later. Runs in the page. */
function hideSlidesExcept(slides: readonly number[]): void {
  const ids = slides.map((no) => `[id^='${String(no).padStart(3, '0')}-']`)
  const style = new CSSStyleSheet()
  style.replaceSync(`.print-slide-container:not(${ids.join()}) { display: none !important }`)
  document.adoptedStyleSheets.push(style)
}

/** Hides helpers of charts and editors, and loads pictures that wait until they are in view. Runs in the page. */
function prepareToPrint(): void {
  const style = new CSSStyleSheet()
  style.replaceSync('#mermaid-rendering-container, .monaco-aria-container { display: none !important }')
  document.adoptedStyleSheets.push(style)
  for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]'))
    image.loading = 'eager'
}

/** Pages that will be printed. Runs in the page. */
function readPages(): PaperPage[] {
  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
    .filter((page) => getComputedStyle(page).display !== 'none')
    .map(({ id }) => ({ slide: parseInt(id), click: Number(id.split('-')[1]) - 1 }))
}
