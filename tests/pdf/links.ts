/** Where the links of a PDF lead. A browser drops a link without a target and says nothing, so the missing count. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageOf } from '../../gate/pdf/links'

/** A link that has to be there, pages from 1. */
export interface Wanted {
  what: string
  from: Pages
  to: Pages
}

/** A page, or the first and last of several. */
export type Pages = number | readonly [first: number, last: number]
const has = (pages: Pages, page?: number) => {
  const [first, last] = typeof pages === 'number' ? [pages, pages] : pages
  return page !== undefined && page >= first && page <= last
}
const named = (pages: Pages) => (typeof pages === 'number' ? `page ${pages}` : `pages ${pages.join(' to ')}`)

export interface Link {
  page: number
  /** The address it leads out to … */
  url?: string
  /** … or the page it leads to; neither = it leads nowhere. */
  to?: number
}

/** All links of a PDF, page by page. */
export async function linksOf(pdf: PDFDocumentProxy): Promise<Link[]> {
  const links: Link[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const annotations = (await (await pdf.getPage(page)).getAnnotations()) as Record<string, unknown>[]
    for (const { subtype, url, dest } of annotations)
      if (subtype === 'Link') links.push({ page, url: url as string, to: await pageOf(pdf, dest) })
  }
  return links
}

/** One message for each link that leads nowhere, and for each wanted one that is not there, or too few times. */
export function linkFaults(links: readonly Link[], wanted: readonly Wanted[]): string[] {
  const left = links.filter((l) => l.to !== undefined)
  const missing = wanted.filter(({ from, to }) => {
    const at = left.findIndex((l) => has(from, l.page) && has(to, l.to))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [
    ...links.filter((l) => !l.url && !l.to).map((l) => `a link on page ${l.page} leads nowhere`),
    ...missing.map(({ what, from, to }) => `${what}: no link on ${named(from)} leads to ${named(to)}`),
  ]
}
