/** The slides' PDF, page by page, against the built deck: what each says, shows, and leads to. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { slideLabel, type Slide } from '../helpers/read-slides'
import { readQrCodes, readQrCodesOnPage } from './qr-codes'
import { readPdfLinks } from '../../gate/pdf/links'
import { validateDeckLinks, validateOutline, validatePrintedLinks } from './link-targets'
import { validatePrintedSlide } from './print-fidelity'
import { readPrintedPage, type PrintedPage } from '../../gate/pdf/printed-page'
import type { RenderedSlide } from './rendered-slides'

/** Whatever collects what is found. */
export interface PdfReporter {
  check: (subject: string, when: string, found: readonly string[]) => void
}

/** Dots across a page: as many as a sheet has. */
const PAGE_WIDTH = 1280
/** The slide that shows where the deck and its handout are. */
const QR_CODE_SLIDE = 'thanks'

/** What the codes in a picture of the last sheet say, against what they should. */
export function validateQrCodes(codes: readonly string[], address: string): string[] {
  const expected = [address, address + deck.handout].join(', ')
  return codes.join(', ') === expected ? [] : [`its codes say “${codes.join(', ')}”, “${expected}” wanted`]
}

/** Links and codes of the built deck itself. */
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

/** Each page against its slide; gives back the pages. `shown`: the slides whose pages these are, in order. */
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
