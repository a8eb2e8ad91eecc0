/** Where the links of a PDF lead. A browser drops a link without a target and says nothing, so the missing count. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { destinationPage } from '../../gate/pdf/links'

/** A link that has to be there, pages from 1. */
export interface ExpectedLink {
  what: string
  from: PageRange
  to: PageRange
}

/** A page, or the first and last of several. */
export type PageRange = number | readonly [first: number, last: number]
const includesPage = (pages: PageRange, page?: number) => {
  const [first, last] = typeof pages === 'number' ? [pages, pages] : pages
  return page !== undefined && page >= first && page <= last
}
const describePages = (pages: PageRange) =>
  typeof pages === 'number' ? `page ${pages}` : `pages ${pages.join(' to ')}`

export interface PageLink {
  page: number
  /** The address it leads out to … */
  url?: string
  /** … or the page it leads to; neither = it leads nowhere. */
  to?: number
}

/** All links of a PDF, page by page. */
export async function readLinks(pdf: PDFDocumentProxy): Promise<PageLink[]> {
  const links: PageLink[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const annotations = (await (await pdf.getPage(page)).getAnnotations()) as Record<string, unknown>[]
    for (const { subtype, url, dest } of annotations)
      if (subtype === 'Link') links.push({ page, url: url as string, to: await destinationPage(pdf, dest) })
  }
  return links
}

/** One message for each link that leads nowhere, and for each wanted one that is not there, or too few times. */
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
