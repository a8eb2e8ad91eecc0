/** The printed handout: texts, links, pages as drawn, QR codes, PDF/UA. */
import { readSlides } from '../helpers/read-slides'
import { HANDOUT_PDF, PDF_ADDRESS } from '../setup/exported-pdfs'
import { checkPdfUa } from './check-pdf-ua'
import { expectNoProblems } from './rule-problems'
import { checkEditionLinks, checkEditionPages, checkEditionQrCodes, checkHandoutTexts } from './edition'
import { test } from './test'

const slides = readSlides()
// In one worker, which then reads the PDF once.
test.describe.configure({ mode: 'default' })

test('it has the texts of slides.md and data/, and numbered footnotes', async ({ handoutPdf }) => {
  expectNoProblems(await checkHandoutTexts(handoutPdf, slides))
})

test('links and outline lead to the pages that their texts name', async ({ handoutPdf }) => {
  expectNoProblems(await checkEditionLinks(handoutPdf, slides, true))
})

test('pages are numbered, filled and white, with the pictures of their slides', async ({
  handoutPdf,
  slidesPdf,
}) => {
  expectNoProblems(await checkEditionPages(handoutPdf, slidesPdf, slides))
})

test('QR codes lead to the deck and to its handout', async ({ handoutPdf }) => {
  expectNoProblems(await checkEditionQrCodes(handoutPdf, slides, PDF_ADDRESS))
})

test('PDF/UA, reading order and size', async ({ handoutPdf }) => {
  expectNoProblems(checkPdfUa(await handoutPdf.readModel(), HANDOUT_PDF))
})
