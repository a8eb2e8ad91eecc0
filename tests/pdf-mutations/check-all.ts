/** The messages of all checks of tests/pdf on a PDF, one line each. */
import { readSlides, slideLabel } from '../helpers/read-slides'
import { formatMessages } from '../pdf/rule-problems'
import { checkHandout } from '../pdf/edition'
import { validateOutline } from '../pdf/link-targets'
import type { OpenedPdf } from '../pdf/opened-pdf'
import { checkPrintedSlide, checkRenderedSlide } from '../pdf/printed-slides'
import type { RenderedDeck } from '../pdf/rendered-slides'
import { PDF_ADDRESS } from '../setup/exported-pdfs'

const slides = readSlides()

/** Checks the slides of the built deck. */
export async function checkRenderedDeck(deck: RenderedDeck): Promise<string[]> {
  const rendered = await deck.readAll(slides)
  return rendered.flatMap((slide) =>
    formatMessages(slideLabel(slide.slide), checkRenderedSlide(slide, slides, PDF_ADDRESS)),
  )
}

/** Checks a PDF of the slides. */
export async function checkSlidesPdf(slidesPdf: OpenedPdf, deck: RenderedDeck): Promise<string[]> {
  const outline = await validateOutline(slidesPdf.pdf, slides)
  const messages = formatMessages('the PDF', [{ rule: 'outline, entry by entry', problems: outline }])
  for (const slide of slides) {
    const results = await checkPrintedSlide(slidesPdf, await deck.read(slide), slides, PDF_ADDRESS)
    messages.push(...formatMessages(slideLabel(slide), results))
  }
  return messages
}

/** Checks a PDF of the handout. `slidesPdf`: to compare its pictures with. */
export const checkHandoutPdf = async (handout: OpenedPdf, slidesPdf: OpenedPdf): Promise<string[]> =>
  formatMessages('the handout', await checkHandout(handout, slidesPdf, slides, PDF_ADDRESS))
