import type { Browser } from 'playwright'
import { readPdf } from '../check/read-pdf'
import { DeckError } from '../deck/deck-error'
import type { SlidevDeck } from '../deck/describe-deck'
import { serveSlides, type ServedSlides } from '../deck/serve-slides'
import { parseSlideRange } from '../deck/slide-range'
import { finishPdf } from '../tags/finish-pdf'
import { FORMULA_MARK } from '../tags/tag-formulas'
import { launchDeckBrowser } from './launch-deck-browser'
import { deckMetadata, type MetadataOptions } from './deck-metadata'
import { deckOutline } from './deck-outline'
import { findingsOf, type PaperFinding } from './findings'
import { mendContents } from './mend-contents'
import { mendLinks } from './mend-links'
import { openPrintPage, selectPages, type PaperPage } from './open-print-page'
import { retryAfterReload } from './retry-after-reload'
import { printToPdf } from './print-to-pdf'

/** What is printed, and how. */
export interface PrintDeckOptions extends MetadataOptions {
  /** The slides: path of a Markdown file. */
  file: string
  /** Slides to print, by number or `routeAlias`: "2,5-8,intro"; all without it. */
  range?: string
  /** A page for each click; without it, each slide as after its last. */
  withClicks?: boolean
  /** In dark colours, if the deck has both. */
  dark?: boolean
  /** Browser to print with, a Chromium; without it, one is found and started. */
  browser?: Browser
  /** Path of the browser to start; without it `CHROMIUM_PATH`, Playwright's own or an installed one. */
  browserPath?: string
  /** Longest wait for the deck to be drawn, and for the browser to print it, ms; 120 000 without it. */
  timeoutMs?: number
  /** Called with each line of progress. */
  onProgress?: (line: string) => void
}

/** A printed deck. */
export interface PrintedDeck {
  /** The file: tagged, with outline, links and metadata. */
  pdf: Uint8Array
  /** Its pages, in order. */
  pages: PaperPage[]
  /** The deck as Slidev knows it. */
  deck: SlidevDeck
  /** What does not fulfil PDF/UA or leads nowhere; none = sound. */
  findings: PaperFinding[]
  /** Advice on what no rule demands. */
  notes: string[]
}

/**
 * Prints a deck with its own Slidev, and checks the PDF. Rejects with a DeckError, which says what to do, if there is no such
 * file, no Slidev, no browser, no such slide, or if the deck is never drawn.
 */
export async function printDeck(options: PrintDeckOptions): Promise<PrintedDeck> {
  const { file, onProgress = () => {} } = options
  const browser = options.browser ?? (await launchDeckBrowser(options.browserPath))
  try {
    onProgress(`Starting Slidev for ${file} …`)
    const served = await serveSlides(file)
    try {
      return await printServedDeck(browser, served, options)
    } finally {
      served.close()
    }
  } finally {
    if (!options.browser) await browser.close()
  }
}

const DEFAULT_TIMEOUT_MS = 120_000

async function printServedDeck(
  browser: Browser,
  served: ServedSlides,
  { timeoutMs = DEFAULT_TIMEOUT_MS, onProgress = () => {}, ...options }: PrintDeckOptions,
): Promise<PrintedDeck> {
  const { url, deck } = served
  const names = deck.slides.map(({ name }) => name)
  const slides = parseSlideRange(options.range ?? '1-', names)
  const page = await browser.newPage({ serviceWorkers: 'block' })
  page.setDefaultNavigationTimeout(timeoutMs)
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (f) => f')
  try {
    await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light', media: 'screen' })
    const pageOptions = { withClicks: options.withClicks ?? false, slides, timeoutMs }
    await openPrintPage(page, served, pageOptions)
    const { pages, printed, ...contents } = await retryAfterReload(page, async () => {
      const pages = await selectPages(page, pageOptions)
      const brokenLinks = await page.evaluate(mendLinks, { base: new URL(url).pathname, names })
      const pictures = await page.evaluate(mendContents, FORMULA_MARK)
      onProgress(`Printing ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} …`)
      return { pages, brokenLinks, pictures, printed: await printToPdf(page, timeoutMs) }
    })
    const firstPages = deck.slides
      .map((slide) => ({ ...slide, page: pages.findIndex((p) => p.slide === slide.no) }))
      .filter((slide) => slide.page >= 0)
    const { notes, ...metadata } = deckMetadata(deck, options)
    const pdf = await finishPdf(printed, { ...metadata, outline: deckOutline(firstPages) })
    const model = await readPdf(pdf)
    if (model.pages.length !== pages.length)
      throw new DeckError(
        `The browser printed ${model.pages.length} pages for ${pages.length}: does a style of the deck change their size?`,
      )
    return { pdf, pages, deck, notes, findings: findingsOf({ model, pages, deck, ...contents }) }
  } finally {
    // Not awaited: closing a page that hangs may never finish.
    page.close().catch(() => {})
  }
}
