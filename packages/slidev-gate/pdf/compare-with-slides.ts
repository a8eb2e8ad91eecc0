/** Compares the deck's PDF with its slides, page by page. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { RuleRunner } from '../rule-runner'
import { DeckError } from 'slidev-paper/deck'
import type { DeckInfo, SlideSnapshot } from '../types'
import { readPdfSummary } from './pdf-summary'
import { bitmapFromPng, bitmapToPng, readPdfLinks, readPrintedPage } from 'slidev-paper/read'
import { chooseSnapshots } from './choose-snapshots'
import { mapPagesToSlides } from './map-pages-to-slides'

/** Opens a PDF. Throws a DeckError if the bytes are not a PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js transfers the buffer it is given, so it gets a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  return task.promise.catch((error: unknown) => {
    throw new DeckError(`The PDF cannot be read: ${(error as Error).message}`)
  })
}

/**
 * Runs the PDF rules; `first` and `second` are the snapshots of the checked slides in the deck's modes, of which the PDF
 * shows one. Closes the PDF.
 */
export async function compareWithSlides(
  pdf: PDFDocumentProxy,
  { slides, width }: DeckInfo,
  first: readonly SlideSnapshot[],
  runner: RuleRunner,
  second: readonly SlideSnapshot[] = [],
): Promise<void> {
  const pagesBySlide = mapPagesToSlides(slides, first, pdf.numPages)
  const snapshots = await chooseSnapshots(pdf, width, pagesBySlide, first, second)
  runner.runPdfRules(await readPdfSummary(pdf, slides, pagesBySlide))
  for (const { slide, contentByClick, screenshot } of snapshots) {
    const slidePages = pagesBySlide.get(slide.no) ?? []
    // A single page shows the last click; otherwise each click has a page.
    const printedContent = slidePages.length === 1 ? contentByClick.slice(-1) : contentByClick
    for (const [i, content] of printedContent.entries()) {
      if (!slidePages[i]) continue
      const printed = await readPrintedPage(pdf, slidePages[i], width)
      const slideBitmap =
        screenshot && i === printedContent.length - 1 ? bitmapFromPng(screenshot) : undefined
      const links = await readPdfLinks(pdf, printed)
      runner.runPdfPageRules({ slide, content, slideBitmap, printed, links, pagesBySlide }, () =>
        bitmapToPng(printed.bitmap),
      )
    }
  }
  await pdf.loadingTask.destroy()
}
