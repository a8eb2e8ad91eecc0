/** Tests the slides' PDF page by page against the built deck, and the links and QR codes of both. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { slideLabel, type Slide } from '../helpers/read-slides'
import { readQrCodes, readQrCodesOnPage } from './qr-codes'
import { readPdfLinks } from '../../gate/pdf/links'
import { validateDeckLinks, validateOutline, validatePrintedLinks } from './link-targets'
import { validatePrintedSlide } from './print-fidelity'
import { readPrintedPage, type PrintedPage } from '../../gate/pdf/printed-page'
import type { RenderedSlide } from './rendered-slides'

/** Collects the results. */
export interface PdfReporter {
  check: (subject: string, when: string, problems: readonly string[]) => void
}

/** The width at which pages are drawn, px: that of a slide. */
const PAGE_WIDTH = 1280
/** The slide with the addresses of the deck and its handout as QR codes. */
const QR_CODE_SLIDE = 'thanks'

/** Checks the texts of the QR codes: the address of the deck and that of its handout. */
export function validateQrCodes(codes: readonly string[], address: string): string[] {
  const expected = [address, address + deck.handout].join(', ')
  return codes.join(', ') === expected ? [] : [`its codes say “${codes.join(', ')}”, expected “${expected}”`]
}

/** Tests the links and QR codes of the built deck. `address`: where it is hosted. */
export function checkRenderedSlides(
  report: PdfReporter,
  rendered: readonly RenderedSlide[],
  slides: readonly Slide[],
  address: string,
) {
  for (const renderedSlide of rendered) {
    const name = slideLabel(renderedSlide.slide)
    report.check(
      name,
      'the built deck at its last click',
      renderedSlide.problem ? [renderedSlide.problem] : [],
    )
    report.check(name, 'links of the built deck', validateDeckLinks(renderedSlide, slides))
    if (renderedSlide.slide.name === QR_CODE_SLIDE)
      report.check(
        name,
        'codes of the built deck',
        validateQrCodes(readQrCodes(renderedSlide.screenshot), address),
      )
  }
}

/** Tests each page against its slide. Returns the pages. `rendered`: the slides of these pages, in order. */
export async function checkPrintedSlides(
  report: PdfReporter,
  pdf: PDFDocumentProxy,
  rendered: readonly RenderedSlide[],
  slides: readonly Slide[],
  address: string,
): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = []
  for (const [i, renderedSlide] of rendered.entries()) {
    if (i >= pdf.numPages) break
    const page = await readPrintedPage(pdf, i + 1, PAGE_WIDTH)
    const name = slideLabel(renderedSlide.slide)
    pages.push(page)
    report.check(name, 'its page against the slide', validatePrintedSlide(renderedSlide, page))
    const links = await readPdfLinks(pdf, page)
    report.check(name, 'links on its page', validatePrintedLinks(renderedSlide, links, slides, address))
    if (renderedSlide.slide.name === QR_CODE_SLIDE)
      report.check(name, 'codes on its page', validateQrCodes(await readQrCodesOnPage(pdf, i + 1), address))
  }
  report.check(
    'the PDF',
    'outline, entry by entry',
    await validateOutline(
      pdf,
      rendered.map(({ slide }) => slide),
    ),
  )
  return pages
}
