/** The slides' PDF, page by page, against the built deck: what each says, shows, and leads to. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deck } from '../../data/deck'
import { nameOf, type Slide } from '../helpers/slides'
import { codesIn, codesOn } from './codes'
import { placedLinks } from '../../gate/pdf/links'
import { deckLinkFaults, outlineFaults, printedLinkFaults } from './leads'
import { likenessFaults } from './likeness'
import { readPrinted, type Printed } from '../../gate/pdf/printed'
import type { Shown } from './shown'

/** Whatever collects what is found. */
export interface Collects {
  check: (subject: string, when: string, found: readonly string[]) => void
}

/** Dots across a page: as many as a sheet has. */
const WIDTH = 1280
/** The slide that shows where the deck and its handout are. */
const CODES = 'thanks'

/** What the codes in a picture of the last sheet say, against what they should. */
export function codeFaults(codes: readonly string[], address: string): string[] {
  const wanted = [address, address + deck.handout].join(', ')
  return codes.join(', ') === wanted ? [] : [`its codes say “${codes.join(', ')}”, “${wanted}” wanted`]
}

/** Links and codes of the built deck itself. */
export function checkShown(
  report: Collects,
  shown: readonly Shown[],
  slides: readonly Slide[],
  address: string,
) {
  for (const sheet of shown) {
    const name = nameOf(sheet.slide)
    report.check(name, 'the built deck at its last click', sheet.trouble ? [sheet.trouble] : [])
    report.check(name, 'links of the built deck', deckLinkFaults(sheet, slides))
    if (sheet.slide.name === CODES)
      report.check(name, 'codes of the built deck', codeFaults(codesIn(sheet.picture), address))
  }
}

/** Each page against its slide; gives back the pages. `shown`: the slides whose pages these are, in order. */
export async function checkSlides(
  report: Collects,
  pdf: PDFDocumentProxy,
  shown: readonly Shown[],
  slides: readonly Slide[],
  address: string,
): Promise<Printed[]> {
  const pages: Printed[] = []
  for (const [i, sheet] of shown.entries()) {
    if (i >= pdf.numPages) break
    const page = await readPrinted(pdf, i + 1, WIDTH)
    const name = nameOf(sheet.slide)
    pages.push(page)
    report.check(name, 'its page against the slide', likenessFaults(sheet, page))
    const links = await placedLinks(pdf, page)
    report.check(name, 'links on its page', printedLinkFaults(sheet, links, slides, address))
    if (sheet.slide.name === CODES)
      report.check(name, 'codes on its page', codeFaults(await codesOn(pdf, i + 1), address))
  }
  report.check(
    'the PDF',
    'outline, entry by entry',
    await outlineFaults(
      pdf,
      shown.map(({ slide }) => slide),
    ),
  )
  return pages
}
