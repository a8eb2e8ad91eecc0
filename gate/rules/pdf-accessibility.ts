import type { PdfDocumentRule } from './rule'

const findingIf = (condition: boolean, message: string) => (condition ? [{ message }] : [])

/** A PDF that a screen reader cannot follow. */
export const pdfAccessibility: PdfDocumentRule = {
  id: 'pdf-accessibility',
  scope: 'pdf',
  description:
    'a PDF without tags, language or title, and pictures in it without words for who cannot see them',
  method: 'with --pdf: reads what the file says of itself, and the tags of each page',
  fixHint:
    'print with tags (in Playwright page.pdf({ tagged: true })) from a page that has a lang, a title and alternative texts',
  evaluate: ({ tagged, title, language, pagesWithoutAltText }) => [
    ...findingIf(!tagged, 'it is not tagged: a screen reader finds no headings, lists or pictures in it'),
    ...findingIf(!title, 'it has no title'),
    ...findingIf(!language, 'it does not say which language it is in'),
    ...pagesWithoutAltText.map((no) => ({ message: `page ${no} has a picture without an alternative text` })),
  ],
}
