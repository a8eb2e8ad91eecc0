/** A PDF page as printed: its texts with their positions, and its bitmap. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { BoundingBox } from './bounding-box'
import { renderPdfPage, type Bitmap } from './render-page'

export interface PdfTextItem {
  text: string
  box: BoundingBox
}

export interface PrintedPage {
  no: number
  items: PdfTextItem[]
  bitmap: Bitmap
}

/** Height of letters above and below the baseline, in em. */
const [ASCENT, DESCENT] = [0.8, 0.2]

/** Bounding box of a text run at any rotation; `[a, b, c, d, x, y]` is its transform, with the baseline starting at x, y. */
function textBox([a, b, c, d, x, y]: number[], width: number): BoundingBox {
  const along = width / Math.hypot(a!, b!)
  const points = [-DESCENT, ASCENT].flatMap((up) =>
    [0, along].map((on) => [x! + a! * on + c! * up, y! + b! * on + d! * up] as const),
  )
  const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}

/** Minimum gap between two words and between two texts, as a multiple of the text height. */
const [WORD_GAP, TEXT_GAP] = [0.25, 1.2]

/** Joins text items of single letters into lines of text, in drawing order. */
export function groupIntoLines(items: readonly PdfTextItem[]): PdfTextItem[] {
  const lines: PdfTextItem[] = []
  for (const { text, box } of items) {
    const last = lines.at(-1)
    const gap = last ? (box.x - last.box.x - last.box.w) / box.h : Infinity
    const level =
      last && Math.abs(last.box.y - box.y) < 0.2 * box.h && Math.abs(last.box.h - box.h) < 0.2 * box.h
    if (!last || !level || gap < -0.3 || gap > TEXT_GAP) lines.push({ text, box: { ...box } })
    else {
      last.text += (gap > WORD_GAP ? ' ' : '') + text
      last.box.w = box.x + box.w - last.box.x
    }
  }
  return lines
}

/** Reads page `no`, from 1, rendered `width` pixels wide; boxes are in these pixels. */
export async function readPrintedPage(
  pdf: PDFDocumentProxy,
  no: number,
  width: number,
): Promise<PrintedPage> {
  const page = await pdf.getPage(no)
  const scale = width / page.getViewport({ scale: 1 }).width
  const [a, b, c, d, e, f] = page.getViewport({ scale }).transform as number[]
  const { items } = await page.getTextContent()
  const textItems = items.flatMap((item): PdfTextItem[] => {
    if (!('str' in item) || !item.str.trim()) return []
    const [ta, tb, tc, td, tx, ty] = item.transform as number[]
    const matrix = [
      a! * ta! + c! * tb!,
      b! * ta! + d! * tb!,
      a! * tc! + c! * td!,
      b! * tc! + d! * td!,
      a! * tx! + c! * ty! + e!,
      b! * tx! + d! * ty! + f!,
    ]
    return [{ text: item.str, box: textBox(matrix, item.width * scale) }]
  })
  return { no, items: textItems, bitmap: await renderPdfPage(pdf, no, scale) }
}
