/** Mutations of the pages that are printed as slides and as handout. */
import type { Page } from 'playwright'
import { openPrintPage } from '../../scripts/browser/print-page'
import { serveAsHosted } from '../../scripts/browser/serve-as-hosted'
import { buildOutline, finishPdf, type PdfContentsEntry } from 'slidev-paper'
import { openHandoutPage, type HandoutOptions } from '../../scripts/pdf/handout-page'
import { readSlides } from '../helpers/read-slides'
import { OpenedPdf } from '../pdf/opened-pdf'
import { test } from '../pdf/test'
import { PDF_ADDRESS } from '../setup/exported-pdfs'
import { checkHandoutPdf, checkSlidesPdf } from './check-all'
import { expectDetected } from './expect-detected'
import { handoutPageMutations, slidesPageMutations, type PageMutation } from './pdf-mutations'

// In one worker, which then reads the slides once.
test.describe.configure({ mode: 'default' })
test.use({ colorScheme: 'light' })
test.beforeEach(({ page, site }) => serveAsHosted(page.context(), PDF_ADDRESS, site.url))

/** Opens a page with `open`, which returns its outline, applies the mutations and prints it. */
async function printMutated(
  page: Page,
  mutations: readonly PageMutation[],
  open: () => Promise<PdfContentsEntry[]>,
): Promise<OpenedPdf> {
  await page.emulateMedia({ media: 'screen' })
  const outline = await open()
  for (const { name, script } of mutations) await test.step(name, () => page.evaluate(script))
  const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  const metadata = { title: 'x', author: 'x', subject: 'x', keywords: [], lang: 'en' }
  return OpenedPdf.fromBytes(await finishPdf(printed, { ...metadata, outline }))
}

test('mutations of the page that is printed as slides are told', async ({ page, renderedDeck }) => {
  const numbers = readSlides().map(({ no }) => no)
  const mutated = await printMutated(page, slidesPageMutations, async () => {
    const { printedSlides } = await openPrintPage(page, PDF_ADDRESS, numbers, false)
    return buildOutline(
      printedSlides.map(({ title, slide }, i) => ({ title, page: i, section: String(slide) })),
    )
  })
  await expectDetected(slidesPageMutations, await checkSlidesPdf(mutated, renderedDeck))
  await mutated.close()
})

test('mutations of the page that is printed as handout are told', async ({ page, slidesPdf }) => {
  const mutated = await printMutated(page, handoutPageMutations, async () => {
    const options: HandoutOptions = { slides: [], paper: 'a4', notes: 'said' }
    return (await openHandoutPage(page, PDF_ADDRESS, options)).contents
  })
  await expectDetected(handoutPageMutations, await checkHandoutPdf(mutated, slidesPdf))
  await mutated.close()
})
