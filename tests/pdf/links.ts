/**
 * Reads and checks the links of a PDF. The browser that prints drops links without a target, so missing links count
 * too.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { destinationPage } from 'slidev-paper/read'

/** A link that has to be there. */
export interface ExpectedLink {
  /** Names the link in messages. */
  what: string
  from: PageRange
  to: PageRange
}

/** A page, or the first and last of several, from 1. */
export type PageRange = number | readonly [first: number, last: number]

/** An entry of a PDF's outline, as pdf.js returns it. */
export interface OutlineNode {
  title: string
  dest: unknown
  items: OutlineNode[]
}

const includesPage = (pages: PageRange, page?: number) => {
  const [first, last] = typeof pages === 'number' ? [pages, pages] : pages
  return page !== undefined && page >= first && page <= last
}
const describePages = (pages: PageRange) =>
  typeof pages === 'number' ? `page ${pages}` : `pages ${pages.join(' to ')}`

/** A link on a page; without `url` and `to` it leads nowhere. */
export interface PageLink {
  page: number
  /** The address of a link to the web. */
  url?: string
  /** The page that an internal link leads to. */
  to?: number
}

/** All links of a PDF, in page order. */
export async function readLinks(pdf: PDFDocumentProxy): Promise<PageLink[]> {
  const links: PageLink[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const annotations = (await (await pdf.getPage(page)).getAnnotations()) as Record<string, unknown>[]
    for (const { subtype, url, dest } of annotations)
      if (subtype === 'Link') links.push({ page, url: url as string, to: await destinationPage(pdf, dest) })
  }
  return links
}

/** One message for each link that leads nowhere, and for each expected link that is missing. */
export function validateLinks(links: readonly PageLink[], expected: readonly ExpectedLink[]): string[] {
  const remaining = links.filter((l) => l.to !== undefined)
  const missing = expected.filter(({ from, to }) => {
    const at = remaining.findIndex((l) => includesPage(from, l.page) && includesPage(to, l.to))
    if (at >= 0) remaining.splice(at, 1)
    return at < 0
  })
  return [
    ...links.filter((l) => !l.url && !l.to).map((l) => `a link on page ${l.page} leads nowhere`),
    ...missing.map(
      ({ what, from, to }) => `${what}: no link on ${describePages(from)} leads to ${describePages(to)}`,
    ),
  ]
}
