/** `test` with the exported PDFs and the rendered slides to compare them with, each opened once for the tests of a worker. */
import { test as base } from '../fixtures/test'
import { HANDOUT_PDF, PDF_ADDRESS, SLIDES_PDF } from '../setup/exported-pdfs'
import { OpenedPdf } from './opened-pdf'
import { RenderedDeck } from './rendered-slides'

interface PdfFixtures {
  slidesPdf: OpenedPdf
  handoutPdf: OpenedPdf
  /** The built deck, as if it were hosted where the PDFs say. */
  renderedDeck: RenderedDeck
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no fixture per test
export const test = base.extend<{}, PdfFixtures>({
  slidesPdf: [
    async ({}, use) => {
      const pdf = await OpenedPdf.open(SLIDES_PDF)
      await use(pdf)
      await pdf.close()
    },
    { scope: 'worker' },
  ],
  handoutPdf: [
    async ({}, use) => {
      const pdf = await OpenedPdf.open(HANDOUT_PDF)
      await use(pdf)
      await pdf.close()
    },
    { scope: 'worker' },
  ],
  renderedDeck: [
    async ({ browser, site }, use) => {
      const deck = await RenderedDeck.open(browser, site.url, PDF_ADDRESS)
      await use(deck)
      await deck.close()
    },
    { scope: 'worker' },
  ],
})
