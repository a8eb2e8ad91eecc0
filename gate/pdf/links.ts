/** Where the links of a PDF lead. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { BoundingBox } from '../page/types'
import { containsPoint, centre, splitWords } from './similarity'
import type { PdfTextItem } from './printed-page'

export interface PrintedLink {
  box: BoundingBox
  /** What stands on it, letters alone. */
  words: string
  /** The address it leads out to … */
  url?: string
  /** … or the page it leads to, from 1; neither = it leads nowhere. */
  toPage?: number
}

/** Where it leads, in words. */
export const describeTarget = ({ url, toPage }: PrintedLink) => url ?? (toPage ? `page ${toPage}` : 'nowhere')

type Destination = { num: number; gen: number } | number

/** Page a destination is on, from 1; undefined = there is no such destination. */
export async function destinationPage(pdf: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  const [target] = ((typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []) as Destination[]
  if (target === undefined) return undefined
  return (typeof target === 'number' ? target : await pdf.getPageIndex(target)) + 1
}

/** Letters alone: lines and spaces are set differently on paper. */
export const lettersOnly = (text: string) => splitWords(text).join('')

/** The links of a page, in dots of a page that is `width` wide; `items`: its words, in the same. */
export async function readPdfLinks(
  pdf: PDFDocumentProxy,
  { no, items, bitmap: { width } }: { no: number; items: readonly PdfTextItem[]; bitmap: { width: number } },
): Promise<PrintedLink[]> {
  const page = await pdf.getPage(no)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const links = ((await page.getAnnotations()) as Record<string, unknown>[]).filter(
    (a) => a.subtype === 'Link',
  )
  return Promise.all(
    links.map(async ({ rect, url, dest }) => {
      const [a, b, c, d] = viewport.convertToViewportRectangle(rect as number[]) as number[]
      const box = { x: Math.min(a!, c!), y: Math.min(b!, d!), w: Math.abs(c! - a!), h: Math.abs(d! - b!) }
      const on = items.filter((item) => containsPoint(box, centre(item.box)))
      const words = lettersOnly(on.map(({ text }) => text).join(''))
      return { box, words, url: url as string | undefined, toPage: await destinationPage(pdf, dest) }
    }),
  )
}

const intersectionArea = (a: BoundingBox, b: BoundingBox) =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))
const covers = (link: BoundingBox, box: BoundingBox) => intersectionArea(link, box) > 0.4 * box.w * box.h

/** The links of a page that are this one of its slide: by what stands on it, else by where it is. */
export function matchingLinks(
  { words, box }: { words: string; box: BoundingBox },
  printed: readonly PrintedLink[],
): PrintedLink[] {
  const named = printed.filter((link) => link.words && link.words === lettersOnly(words))
  // In one place what is longer breaks into two; in another it has moved.
  return named.length === 1 ? named : printed.filter((link) => covers(link.box, box) || covers(box, link.box))
}
