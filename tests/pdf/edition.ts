/** Tests the PDF of a handout edition: texts, links, pictures, empty space and background. */
import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isReferenceSlide } from '../../data/deck'
import type { PdfModel } from '../../scripts/pdf/check/pdf-model'
import { readPdf } from '../../scripts/pdf/check/read-pdf'
import { lettersAndDigits, validateHandout, expectedHandout, sourceNumber } from '../helpers/handout'
import type { Slide } from '../helpers/read-slides'
import { sources } from '../../data/sources'
import { readQrCodesOnPage } from './qr-codes'
import { validatePageFill, validateBackground, measureImage } from './page-fill'
import { validateHandoutLinks, validateHandoutOutline } from './handout-links'
import { destinationPage } from '../../gate/pdf/links'
import { validateLinks, readLinks } from './links'
import { validateFooter, validatePictures } from './handout-pages'
import { readPrintedPage, type PrintedPage } from '../../gate/pdf/printed-page'
import { validateQrCodes, type PdfReporter } from './printed-slides'
import { findArticles, firstPage, readHandoutText } from './read-handout-text'
import { expectedHandoutLinks } from './expected-links'

/** Footnotes without their number on the page; the tags do not contain it. */
function validateFootnoteNumbers({ root, pages }: PdfModel, slides: readonly Slide[]): string[] {
  const starts = findArticles(root).map(firstPage)
  return slides.flatMap(({ name, frontmatter }, i) => {
    const pageText = lettersAndDigits(pages[(starts[i] ?? 0) - 1]?.text ?? '')
    return sources
      .filter(({ id, short }) => {
        const cited = (frontmatter.sources as string[] | undefined)?.includes(id)
        return cited && !pageText.includes(lettersAndDigits(`${sourceNumber({ id })}. ${short}`))
      })
      .map(
        ({ id, short }) =>
          `${name}: the footnote “${short}” does not have the number ${sourceNumber({ id })}`,
      )
  })
}

/** Tests each page as drawn: page number, pictures, empty space and background. */
async function checkPages(
  report: PdfReporter,
  name: string,
  pdf: PDFDocumentProxy,
  slidesOnPage: (page: number) => number[],
  slidePages: readonly PrintedPage[],
): Promise<void> {
  const outline = ((await pdf.getOutline()) ?? []) as { dest: unknown }[]
  const starts = await Promise.all(outline.map(async ({ dest }) => (await destinationPage(pdf, dest))!))
  const pageFills = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const [, , width] = (await pdf.getPage(no)).view as [number, number, number]
    const page = await readPrintedPage(pdf, no, width)
    pageFills.push(measureImage(no, page.bitmap))
    report.check(name, 'page numbers, and room above them', validateFooter(page))
    report.check(name, 'pictures', validatePictures(page, slidePages, slidesOnPage(no)))
  }
  report.check(name, 'how full its pages are', validatePageFill(pageFills, starts))
  report.check(name, 'white paper', validateBackground(pageFills))
}

/**
 * Tests one edition. `slidePages`: the pages of the slides' PDF, to compare its pictures with. `address`: of the deck.
 */
export async function checkEdition(
  report: PdfReporter,
  edition: string,
  path: string,
  slides: readonly Slide[],
  slidePages: readonly PrintedPage[],
  address: string,
): Promise<void> {
  const bytes = readFileSync(path)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const model = await readPdf(bytes)
  const isHandout = edition === 'handout'
  const name = `the ${edition}${isHandout ? '' : '’s edition'}`
  const handoutSlides = slides.filter((s) => !isReferenceSlide(s.name))
  const links = await readLinks(pdf)
  report.check(
    name,
    'links between pages',
    validateLinks(links, await expectedHandoutLinks(pdf, slides, isHandout)),
  )
  report.check(name, 'link texts', validateHandoutLinks(model, slides))
  report.check(name, 'outline, entry by entry', validateHandoutOutline(model))
  if (isHandout) {
    for (const [part, problems] of validateHandout(
      readHandoutText(model.root),
      expectedHandout(slides, 'paper'),
    ))
      report.check(name, part, problems)
    report.check(name, 'numbers of footnotes', validateFootnoteNumbers(model, handoutSlides))
  }
  const starts = findArticles(model.root).map(firstPage)
  const slidesOnPage = (no: number) => handoutSlides.filter((_, i) => starts[i] === no).map((s) => s.no)
  await checkPages(report, name, pdf, slidesOnPage, slidePages)
  const thanks = starts[handoutSlides.findIndex((s) => s.name === 'thanks')]
  if (thanks)
    report.check(name, 'codes for a phone', validateQrCodes(await readQrCodesOnPage(pdf, thanks), address))
}
