/** A page of a PDF as an eye sees it: its words, where they stand, and its dots. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { BoundingBox } from '../page/types'
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

/** Round the letters, by the height of their em: from its top to what hangs below the line. */
const [ASCENT, DESCENT] = [0.8, 0.2]

/** The box around a run of letters, whatever way it is turned; [a, b, c, d, x, y]: where its line starts and how it runs. */
function textBox([a, b, c, d, x, y]: number[], width: number): BoundingBox {
  const along = width / Math.hypot(a!, b!)
  const points = [-DESCENT, ASCENT].flatMap((up) =>
    [0, along].map((on) => [x! + a! * on + c! * up, y! + b! * on + d! * up] as const),
  )
  const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}

/** Two runs of letters this far apart, in heights of the letters, are two words; and this far, two texts. */
const [WORD_GAP, TEXT_GAP] = [0.25, 1.2]

/** Letters that were set one by one, as lines of text: in the order in which they were drawn. */
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

/** Page `no`, from 1, drawn `width` dots wide; boxes are in these dots. */
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
