/** Links of a PDF and their targets. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { BoundingBox } from './bounding-box'
import { containsPoint, centre, splitWords } from './similarity'
import type { PdfTextItem } from './printed-page'

export interface PrintedLink {
  box: BoundingBox
  /** Letters of the text on the link, see `lettersOnly`. */
  words: string
  /** External target. */
  url?: string
  /** Target page, from 1. A link with neither `url` nor `toPage` leads nowhere. */
  toPage?: number
}

/** Target of a link for messages. */
export const describeTarget = ({ url, toPage }: PrintedLink) => url ?? (toPage ? `page ${toPage}` : 'nowhere')

type Destination = { num: number; gen: number } | number

/** Page number of a destination, from 1; undefined = the destination does not exist. */
export async function destinationPage(pdf: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  const [target] = ((typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []) as Destination[]
  if (target === undefined) return undefined
  return (typeof target === 'number' ? target : await pdf.getPageIndex(target)) + 1
}

/** Letters and digits of a text, in lower case: line breaks and spaces differ in a PDF. */
export const lettersOnly = (text: string) => splitWords(text).join('')

/** Links of a page; boxes are in pixels of its bitmap, like those of its text `items`. */
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
      const covered = items.filter((item) => containsPoint(box, centre(item.box)))
      const words = lettersOnly(covered.map(({ text }) => text).join(''))
      return { box, words, url: url as string | undefined, toPage: await destinationPage(pdf, dest) }
    }),
  )
}

const intersectionArea = (a: BoundingBox, b: BoundingBox) =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))
const covers = (link: BoundingBox, box: BoundingBox) => intersectionArea(link, box) > 0.4 * box.w * box.h

/** Links of a PDF page that match a link of its slide: by text if exactly one has the same, otherwise by position. */
export function matchingLinks(
  { words, box }: { words: string; box: BoundingBox },
  printed: readonly PrintedLink[],
): PrintedLink[] {
  const sameText = printed.filter((link) => link.words && link.words === lettersOnly(words))
  // A link over two lines has two boxes in the PDF, and a link may have moved.
  return sameText.length === 1
    ? sameText
    : printed.filter((link) => covers(link.box, box) || covers(box, link.box))
}
