import type { BookRule } from './rule'

const say = (wrong: boolean, what: string) => (wrong ? [{ what }] : [])

/** A PDF that a screen reader cannot follow. */
export const tags: BookRule = {
  id: 'tags',
  of: 'book',
  finds: 'a PDF without tags, language or title, and pictures in it without words for who cannot see them',
  how: 'with --pdf: reads what the file says of itself, and the tags of each page',
  remedy:
    'print with tags (in Playwright page.pdf({ tagged: true })) from a page that has a lang, a title and alternative texts',
  judge: ({ tagged, title, language, unnamed }) => [
    ...say(!tagged, 'it is not tagged: a screen reader finds no headings, lists or pictures in it'),
    ...say(!title, 'it has no title'),
    ...say(!language, 'it does not say which language it is in'),
    ...unnamed.map((no) => ({ what: `page ${no} has a picture without an alternative text` })),
  ],
}
