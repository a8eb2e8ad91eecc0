/** The presenter's edition of the handout: links, pages as drawn, QR codes, PDF/UA. */
import { readSlides } from '../helpers/read-slides'
import { checkPdfUa } from '../pdf/check-pdf-ua'
import { expectNoProblems } from '../pdf/rule-problems'
import { checkEditionLinks, checkEditionPages, checkEditionQrCodes } from '../pdf/edition'
import { OpenedPdf } from '../pdf/opened-pdf'
import { test as base } from '../pdf/test'
import { PDF_ADDRESS, PRESENTER_PDF } from '../setup/exported-pdfs'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no fixture per test
const test = base.extend<{}, { presenterPdf: OpenedPdf }>({
  presenterPdf: [
    async ({}, use) => {
      const pdf = await OpenedPdf.open(PRESENTER_PDF)
      await use(pdf)
      await pdf.close()
    },
    { scope: 'worker' },
  ],
})
const slides = readSlides()
// In one worker, which then reads the PDF once.
test.describe.configure({ mode: 'default' })

test('links and outline lead to the pages that their texts name', async ({ presenterPdf }) => {
  expectNoProblems(await checkEditionLinks(presenterPdf, slides, false))
})

test('pages are numbered, filled and white, with the pictures of their slides', async ({
  presenterPdf,
  slidesPdf,
}) => {
  expectNoProblems(await checkEditionPages(presenterPdf, slidesPdf, slides))
})

test('QR codes lead to the deck and to its handout', async ({ presenterPdf }) => {
  expectNoProblems(await checkEditionQrCodes(presenterPdf, slides, PDF_ADDRESS))
})

test('PDF/UA, reading order and size', async ({ presenterPdf }) => {
  expectNoProblems(checkPdfUa(await presenterPdf.readModel(), PRESENTER_PDF))
})
