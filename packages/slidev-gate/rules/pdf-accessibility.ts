import type { Grade } from '../grades'
import type { PdfDocumentRule } from './rule'

const findingIf = (condition: boolean, message: string, grade?: Grade) =>
  condition ? [{ message, grade }] : []

export const pdfAccessibility: PdfDocumentRule = {
  id: 'pdf-accessibility',
  grade: 'hard-to-read',
  scope: 'pdf',
  description: 'a PDF without tags, language or title, and pictures in it without alternative text',
  method: 'with --pdf: the metadata of the file, and the structure tree of each page',
  fixHint:
    'print with tags (in Playwright page.pdf({ tagged: true })) from a page with a lang, a title and alternative texts',
  evaluate: ({ tagged, title, language, pagesWithoutAltText }) => [
    ...findingIf(!tagged, 'the PDF is not tagged: screen readers find no headings, lists or pictures in it'),
    ...findingIf(!title, 'the PDF has no title', 'advice'),
    ...findingIf(!language, 'the PDF has no language'),
    ...pagesWithoutAltText.map((no) => ({
      message: `page ${no} of the PDF has a picture without alternative text`,
      cause: 'a picture in the PDF has no alternative text',
    })),
  ],
}
