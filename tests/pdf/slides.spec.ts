/** Every page of the slides' PDF against its slide in the built deck: text, picture, links and QR codes. */
import { readSlides, slideLabel } from '../helpers/read-slides'
import { PDF_ADDRESS } from '../setup/exported-pdfs'
import { expectNoProblems } from './rule-problems'
import { checkPrintedSlide, checkRenderedSlide } from './printed-slides'
import { test } from './test'

const slides = readSlides()

for (const slide of slides)
  test(slideLabel(slide), async ({ slidesPdf, renderedDeck }) => {
    const rendered = await renderedDeck.read(slide)
    expectNoProblems(checkRenderedSlide(rendered, slides, PDF_ADDRESS))
    expectNoProblems(await checkPrintedSlide(slidesPdf, rendered, slides, PDF_ADDRESS))
  })
