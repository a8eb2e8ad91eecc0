import type { Book } from '../evidence'
import { letters } from '../pdf/links'
import type { BookRule } from './rule'
import { quote } from './words'

type Entry = Book['outline'][number]

/** The pages of the slides with this headline. */
const pagesOf = ({ title }: Entry, { slides, pages }: Book): number[] =>
  slides.filter((slide) => letters(slide.title) === letters(title)).flatMap(({ no }) => pages.get(no) ?? [])

function fault(entry: Entry, book: Book): string | undefined {
  if (!entry.page) return `${quote(entry.title)} leads nowhere`
  const wanted = pagesOf(entry, book)
  if (!wanted.length || wanted.includes(entry.page)) return undefined
  return `${quote(entry.title)} leads to page ${entry.page}, its slide is on page ${wanted.join(' or ')}`
}

/** An outline that does not lead through the deck. */
export const outline: BookRule = {
  id: 'outline',
  of: 'book',
  finds: 'a PDF without an outline, and entries that lead nowhere or to another page than their slide’s',
  how: 'with --pdf: each entry that is called as a slide against the page of that slide',
  remedy: 'export with --with-toc, once the slides are as they shall be',
  judge: (book) =>
    book.outline.length
      ? book.outline
          .flatMap((entry) => fault(entry, book) ?? [])
          .map((what) => ({ what: `its outline: ${what}` }))
      : [{ what: 'it has no outline' }],
}
