/** An edition of the handout, read back: what it says, its links and pictures, how full its pages are, and on what. */
import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isListed } from '../../data/deck'
import type { PdfModel } from '../../scripts/pdf/check/model'
import { readPdf } from '../../scripts/pdf/check/read'
import { bare, handoutFaults, handoutOf, numberOf } from '../helpers/handout'
import type { Slide } from '../helpers/slides'
import { sources } from '../../data/sources'
import { codesOn } from './codes'
import { fullnessFaults, groundFaults, lookAt } from './fullness'
import { handoutLinkFaults, handoutOutlineFaults } from './handout-links'
import { pageOf } from '../../gate/pdf/links'
import { linkFaults, linksOf } from './links'
import { footFaults, sheetPictureFaults } from './papers'
import { readPrinted, type Printed } from '../../gate/pdf/printed'
import { codeFaults, type Collects } from './slides'
import { articlesIn, pageOfTag, toldIn } from './told'
import { wantedInHandout } from './wanted'

/** Footnotes have their numbers on paper; in the tags they have none. */
function noteNumberFaults({ root, pages }: PdfModel, sheets: readonly Slide[]): string[] {
  const starts = articlesIn(root).map(pageOfTag)
  return sheets.flatMap(({ name, frontmatter }, i) => {
    const said = bare(pages[(starts[i] ?? 0) - 1]?.text ?? '')
    return sources
      .filter(({ id, short }) => {
        const cited = (frontmatter.sources as string[] | undefined)?.includes(id)
        return cited && !said.includes(bare(`${numberOf({ id })}. ${short}`))
      })
      .map(({ id, short }) => `${name}: the footnote “${short}” does not have the number ${numberOf({ id })}`)
  })
}

/** What is drawn: numbers at the foot, pictures, codes, ground. */
async function checkPages(
  report: Collects,
  name: string,
  pdf: PDFDocumentProxy,
  wanted: (page: number) => number[],
  own: readonly Printed[],
): Promise<void> {
  const outline = ((await pdf.getOutline()) ?? []) as { dest: unknown }[]
  const starts = await Promise.all(outline.map(async ({ dest }) => (await pageOf(pdf, dest))!))
  const seen = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const [, , width] = (await pdf.getPage(no)).view as [number, number, number]
    const page = await readPrinted(pdf, no, width)
    seen.push(lookAt(no, page.dots))
    report.check(name, 'page numbers, and room above them', footFaults(page))
    report.check(name, 'pictures', sheetPictureFaults(page, own, wanted(no)))
  }
  report.check(name, 'how full its pages are', fullnessFaults(seen, starts))
  report.check(name, 'white paper', groundFaults(seen))
}

/** `own`: the pages of the slides' PDF, which its pictures show. */
export async function checkEdition(
  report: Collects,
  edition: string,
  path: string,
  slides: readonly Slide[],
  own: readonly Printed[],
  address: string,
): Promise<void> {
  const bytes = readFileSync(path)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const model = await readPdf(bytes)
  const isHandout = edition === 'handout'
  const name = `the ${edition}${isHandout ? '' : '’s edition'}`
  const sheets = slides.filter((s) => !isListed(s.name))
  const links = await linksOf(pdf)
  report.check(name, 'links between pages', linkFaults(links, await wantedInHandout(pdf, slides, isHandout)))
  report.check(name, 'each link, by what stands on it', handoutLinkFaults(model, slides))
  report.check(name, 'outline, entry by entry', handoutOutlineFaults(model))
  if (isHandout) {
    for (const [what, faults] of handoutFaults(toldIn(model.root), handoutOf(slides, 'paper')))
      report.check(name, what, faults)
    report.check(name, 'numbers of footnotes', noteNumberFaults(model, sheets))
  }
  const starts = articlesIn(model.root).map(pageOfTag)
  const onPage = (no: number) => sheets.filter((_, i) => starts[i] === no).map((s) => s.no)
  await checkPages(report, name, pdf, onPage, own)
  const thanks = starts[sheets.findIndex((s) => s.name === 'thanks')]
  if (thanks) report.check(name, 'codes for a phone', codeFaults(await codesOn(pdf, thanks), address))
}
