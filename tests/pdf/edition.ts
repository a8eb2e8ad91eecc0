/** Checks the PDF of a handout edition: texts, links, pictures, empty space, background and QR codes. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isReferenceSlide } from '../../data/deck'
import type { PdfModel } from 'slidev-paper'
import { lettersAndDigits, validateHandout, expectedHandout, sourceNumber } from '../helpers/handout'
import type { Slide } from '../helpers/read-slides'
import { sources } from '../../data/sources'
import type { RuleProblems } from './rule-problems'
import { readQrCodesOnPage } from './qr-codes'
import { validatePageFill, validateBackground, measureImage } from './page-fill'
import { validateHandoutLinks, validateHandoutOutline } from './handout-links'
import { destinationPage } from 'slidev-paper/read'
import { validateLinks, readLinks } from './links'
import { validateFooter, validatePictures } from './handout-pages'
import type { OpenedPdf } from './opened-pdf'
import { QR_CODE_SLIDE, validateQrCodes } from './printed-slides'
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

/** The slides that have an article in the handout. */
const handoutSlides = (slides: readonly Slide[]) => slides.filter(({ name }) => !isReferenceSlide(name))

/** Checks all links, and the outline. `withMarks`: its text has marks that lead to the sources. */
export async function checkEditionLinks(
  edition: OpenedPdf,
  slides: readonly Slide[],
  withMarks: boolean,
): Promise<RuleProblems[]> {
  const { pdf } = edition
  const model = await edition.readModel()
  const expected = await expectedHandoutLinks(pdf, slides, withMarks)
  return [
    { rule: 'links between pages', problems: validateLinks(await readLinks(pdf), expected) },
    { rule: 'link texts', problems: validateHandoutLinks(model, slides) },
    { rule: 'outline, entry by entry', problems: validateHandoutOutline(model) },
  ]
}

/** Checks the texts of the handout, slide by slide and list by list, and the numbers of its footnotes. */
export async function checkHandoutTexts(
  edition: OpenedPdf,
  slides: readonly Slide[],
): Promise<RuleProblems[]> {
  const model = await edition.readModel()
  const byPart = validateHandout(readHandoutText(model.root), expectedHandout(slides, 'paper'))
  return [
    ...[...byPart].map(([rule, problems]) => ({ rule, problems })),
    { rule: 'numbers of footnotes', problems: validateFootnoteNumbers(model, handoutSlides(slides)) },
  ]
}

/** The first pages of the parts of a PDF, by its outline. */
async function readPartStarts(pdf: PDFDocumentProxy): Promise<number[]> {
  const outline = ((await pdf.getOutline()) ?? []) as { dest: unknown }[]
  return Promise.all(outline.map(async ({ dest }) => (await destinationPage(pdf, dest))!))
}

/** The width at which the pages of slides are drawn to compare pictures of them, px. */
const PICTURE_WIDTH = 640

/** Checks each page as drawn: page number, pictures, empty space and background. `slidesPdf`: to compare its pictures with. */
export async function checkEditionPages(
  edition: OpenedPdf,
  slidesPdf: OpenedPdf,
  slides: readonly Slide[],
): Promise<RuleProblems[]> {
  const starts = findArticles((await edition.readModel()).root).map(firstPage)
  const slidesOnPage = (no: number) =>
    handoutSlides(slides)
      .filter((_, i) => starts[i] === no)
      .map((slide) => slide.no)
  const slidePages = await slidesPdf.drawPages(PICTURE_WIDTH)
  const pages = await edition.drawPagesInPoints()
  const fills = pages.map(({ no, bitmap }) => measureImage(no, bitmap))
  return [
    { rule: 'page numbers, and room above them', problems: pages.flatMap(validateFooter) },
    {
      rule: 'pictures',
      problems: pages.flatMap((page) => validatePictures(page, slidePages, slidesOnPage(page.no))),
    },
    { rule: 'how full its pages are', problems: validatePageFill(fills, await readPartStarts(edition.pdf)) },
    { rule: 'white paper', problems: validateBackground(fills) },
  ]
}

/** Checks the QR codes beside their slide. `address`: of the deck. */
export async function checkEditionQrCodes(
  edition: OpenedPdf,
  slides: readonly Slide[],
  address: string,
): Promise<RuleProblems[]> {
  const { root } = await edition.readModel()
  const index = handoutSlides(slides).findIndex(({ name }) => name === QR_CODE_SLIDE)
  const page = findArticles(root).map(firstPage)[index]
  const problems = page
    ? validateQrCodes(await readQrCodesOnPage(edition.pdf, page), address)
    : [`it has no article of the slide ${QR_CODE_SLIDE}`]
  return [{ rule: 'codes for a phone', problems }]
}

/** All checks of the handout. */
export const checkHandout = async (
  handout: OpenedPdf,
  slidesPdf: OpenedPdf,
  slides: readonly Slide[],
  address: string,
): Promise<RuleProblems[]> => [
  ...(await checkEditionLinks(handout, slides, true)),
  ...(await checkHandoutTexts(handout, slides)),
  ...(await checkEditionPages(handout, slidesPdf, slides)),
  ...(await checkEditionQrCodes(handout, slides, address)),
]
