import type { PdfSummary } from '../types'
import { lettersOnly } from 'slidev-paper/read'
import type { PdfDocumentRule } from './rule'
import { quote } from './messages'

type OutlineBookmark = PdfSummary['outline'][number]

/** PDF pages of the slides with this title. */
const pagesTitled = ({ title }: OutlineBookmark, { slides, pagesBySlide }: PdfSummary): number[] =>
  slides
    .filter((slide) => lettersOnly(slide.title) === lettersOnly(title))
    .flatMap(({ no }) => pagesBySlide.get(no) ?? [])

function entryProblem(entry: OutlineBookmark, summary: PdfSummary): string | undefined {
  if (!entry.page) return `the outline entry ${quote(entry.title)} leads nowhere`
  const expected = pagesTitled(entry, summary)
  if (!expected.length || expected.includes(entry.page)) return undefined
  return `the outline entry ${quote(entry.title)} leads to page ${entry.page}, its slide is on page ${expected.join(' or ')}`
}

export const pdfOutline: PdfDocumentRule = {
  id: 'pdf-outline',
  grade: 'advice',
  scope: 'pdf',
  description: 'a PDF without an outline, and outline entries that lead nowhere or to the wrong page',
  method: "with --pdf: each entry with a slide's title against the page of that slide",
  fixHint: 'export again with --with-toc',
  evaluate: (summary) =>
    summary.outline.length
      ? summary.outline.flatMap((entry) => entryProblem(entry, summary) ?? []).map((message) => ({ message }))
      : [{ message: 'the PDF has no outline' }],
}
