/** Where the links of a PDF lead. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../page/sheet'
import { holds, middle, wordsOf } from './alike'
import type { Placed } from './printed'

export interface PlacedLink {
  box: Box
  /** What stands on it, letters alone. */
  words: string
  /** The address it leads out to … */
  url?: string
  /** … or the page it leads to, from 1; neither = it leads nowhere. */
  to?: number
}

/** Where it leads, in words. */
export const saidOf = ({ url, to }: PlacedLink) => url ?? (to ? `page ${to}` : 'nowhere')

type Target = { num: number; gen: number } | number

/** Page a destination is on, from 1; undefined = there is no such destination. */
export async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  const [target] = ((typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []) as Target[]
  if (target === undefined) return undefined
  return (typeof target === 'number' ? target : await pdf.getPageIndex(target)) + 1
}

/** Letters alone: lines and spaces are set differently on paper. */
export const letters = (text: string) => wordsOf(text).join('')

/** The links of a page, in dots of a page that is `width` wide; `items`: its words, in the same. */
export async function placedLinks(
  pdf: PDFDocumentProxy,
  { no, items, dots: { width } }: { no: number; items: readonly Placed[]; dots: { width: number } },
): Promise<PlacedLink[]> {
  const page = await pdf.getPage(no)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const links = ((await page.getAnnotations()) as Record<string, unknown>[]).filter(
    (a) => a.subtype === 'Link',
  )
  return Promise.all(
    links.map(async ({ rect, url, dest }) => {
      const [a, b, c, d] = viewport.convertToViewportRectangle(rect as number[]) as number[]
      const box = { x: Math.min(a!, c!), y: Math.min(b!, d!), w: Math.abs(c! - a!), h: Math.abs(d! - b!) }
      const on = items.filter((item) => holds(box, middle(item.box)))
      const words = letters(on.map(({ text }) => text).join(''))
      return { box, words, url: url as string | undefined, to: await pageOf(pdf, dest) }
    }),
  )
}

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))
const covers = (link: Box, box: Box) => overlap(link, box) > 0.4 * box.w * box.h

/** The links of a page that are this one of its slide: by what stands on it, else by where it is. */
export function sameLinks(
  { words, box }: { words: string; box: Box },
  printed: readonly PlacedLink[],
): PlacedLink[] {
  const named = printed.filter((link) => link.words && link.words === letters(words))
  // In one place what is longer breaks into two; in another it has moved.
  return named.length === 1 ? named : printed.filter((link) => covers(link.box, box) || covers(box, link.box))
}
