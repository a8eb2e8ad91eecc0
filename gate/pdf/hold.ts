/** Holds the deck's PDF against what was seen of its slides, page by page. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Court } from '../court'
import { Trouble } from '../deck/trouble'
import type { DeckInfo, Visit } from '../evidence'
import { readBook } from './book'
import { dotsOf, pngOf } from './draw'
import { placedLinks } from './links'
import { pagesOf } from './pages'
import { readPrinted } from './printed'

/** Throws a Trouble where the bytes are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes away what it is given.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  return task.promise.catch((error: unknown) => {
    throw new Trouble(`The PDF cannot be read: ${(error as Error).message}`)
  })
}

/** visits: of the slides that are looked at. */
export async function holdAgainst(
  pdf: PDFDocumentProxy,
  { slides, width }: DeckInfo,
  visits: readonly Visit[],
  court: Court,
): Promise<void> {
  const pages = pagesOf(slides, visits, pdf.numPages)
  court.book(await readBook(pdf, slides, pages))
  for (const { slide, sheets, shot } of visits) {
    const own = pages.get(slide.no) ?? []
    // One page shows the last click; else there is one for each.
    const printedSheets = own.length === 1 ? sheets.slice(-1) : sheets
    for (const [i, sheet] of printedSheets.entries()) {
      if (!own[i]) continue
      const printed = await readPrinted(pdf, own[i], width)
      const picture = shot && i === printedSheets.length - 1 ? dotsOf(shot) : undefined
      const links = await placedLinks(pdf, printed)
      court.page({ slide, sheet, picture, printed, links, pages }, () => pngOf(printed.dots))
    }
  }
  await pdf.loadingTask.destroy()
}
