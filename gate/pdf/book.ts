/** A PDF as a whole: what it says of itself, its tags and its outline. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Book, PagesOf, SlideInfo } from '../evidence'
import { pageOf } from './links'

interface Entry {
  title: string
  dest: unknown
  items: Entry[]
}
interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}

const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)]
const entriesIn = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...entriesIn(entry.items)])

/** Pages with a picture or a formula that has no alternative text. */
async function unnamed(pdf: PDFDocumentProxy): Promise<number[]> {
  const found: number[] = []
  for (let no = 1; no <= pdf.numPages; no++) {
    const tree = (await (await pdf.getPage(no)).getStructTree()) as Tag | null
    const drawn = tree ? flat(tree).filter(({ role }) => ['Figure', 'Formula'].includes(role ?? '')) : []
    if (drawn.some(({ alt }) => !alt?.trim())) found.push(no)
  }
  return found
}

export async function readBook(
  pdf: PDFDocumentProxy,
  slides: readonly SlideInfo[],
  pages: PagesOf,
): Promise<Book> {
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  const outline = entriesIn(((await pdf.getOutline()) ?? []) as Entry[])
  return {
    slides,
    count: pdf.numPages,
    pages,
    tagged: !!marks?.Marked,
    unnamed: await unnamed(pdf),
    title: info.Title?.trim(),
    language: info.Language ?? undefined,
    outline: await Promise.all(
      outline.map(async ({ title, dest }) => ({ title, page: await pageOf(pdf, dest) })),
    ),
  }
}
