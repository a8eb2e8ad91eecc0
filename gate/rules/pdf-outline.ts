import type { PdfSummary } from '../types'
import { lettersOnly } from '../pdf/links'
import type { PdfDocumentRule } from './rule'
import { quote } from './messages'

type OutlineBookmark = PdfSummary['outline'][number]

/** The pages of the slides with this headline. */
const pagesTitled = ({ title }: OutlineBookmark, { slides, pagesBySlide }: PdfSummary): number[] =>
  slides
    .filter((slide) => lettersOnly(slide.title) === lettersOnly(title))
    .flatMap(({ no }) => pagesBySlide.get(no) ?? [])

function entryProblem(entry: OutlineBookmark, summary: PdfSummary): string | undefined {
  if (!entry.page) return `${quote(entry.title)} leads nowhere`
  const expected = pagesTitled(entry, summary)
  if (!expected.length || expected.includes(entry.page)) return undefined
  return `${quote(entry.title)} leads to page ${entry.page}, its slide is on page ${expected.join(' or ')}`
}

/** An outline that does not lead through the deck. */
export const pdfOutline: PdfDocumentRule = {
  id: 'pdf-outline',
  scope: 'pdf',
  description:
    'a PDF without an outline, and entries that lead nowhere or to another page than their slide’s',
  method: 'with --pdf: each entry that is called as a slide against the page of that slide',
  fixHint: 'export with --with-toc, once the slides are as they shall be',
  evaluate: (book) =>
    book.outline.length
      ? book.outline
          .flatMap((entry) => entryProblem(entry, book) ?? [])
          .map((what) => ({ message: `its outline: ${what}` }))
      : [{ message: 'it has no outline' }],
}
