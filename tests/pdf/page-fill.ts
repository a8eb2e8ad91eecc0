/** Measures how full a drawn page is, and the colour of its background. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderPdfPage, type Bitmap } from 'slidev-paper/read'

/** A larger distance between two elements is a gap, pt. */
const MIN_GAP = 36
/** The heights of the running header and the footer, which do not count, pt. */
const [HEADER, FOOTER] = [46, 34]
/** The largest empty share of a page whose section goes on. */
const MAX_EMPTY = 0.25
/** The largest tinted share of a page: drawings have pale faces and grid lines. */
const MAX_TINTED = 0.25

export interface PageFill {
  page: number
  /** The share of the page's height in gaps. */
  empty: number
  /** The colour of the background, as [r, g, b]. */
  background: number[]
  /** The share of pixels with a pale tint, as a coloured background has. */
  tinted: number
}

/** The share of rows in runs of more than `minGap` rows without ink. */
export function shareInGaps(hasInk: readonly boolean[], minGap: number): number {
  let [run, emptyRows] = [0, 0]
  for (const ink of [...hasInk, true]) {
    if (!ink) run++
    else {
      if (run > minGap) emptyRows += run
      run = 0
    }
  }
  return hasInk.length ? emptyRows / hasInk.length : 1
}

/** Draws a page at one pixel a point and measures it. */
export const measurePage = async (pdf: PDFDocumentProxy, no: number): Promise<PageFill> =>
  measureImage(no, await renderPdfPage(pdf, no))

/** Measures a page that was drawn at one pixel a point. */
export function measureImage(page: number, { data, width, height }: Bitmap): PageFill {
  const colourAt = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)]
  const background = colourAt(1, 1)
  const rowsWithInk: boolean[] = []
  let tinted = 0
  for (let y = 0; y < height; y++) {
    let ink = false
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      const distance =
        Math.abs(r - background[0]!) + Math.abs(g - background[1]!) + Math.abs(b - background[2]!)
      if (distance > 48) ink = true
      const darkest = Math.min(r, g, b)
      if (darkest > 200 && darkest < 250) tinted++
    }
    rowsWithInk.push(ink)
  }
  return {
    page,
    empty: shareInGaps(rowsWithInk.slice(HEADER, height - FOOTER), MIN_GAP),
    background,
    tinted: tinted / (width * height),
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** One message for each page that is too empty though its section goes on. `starts`: the first pages of sections. */
export const validatePageFill = (
  fills: readonly Pick<PageFill, 'page' | 'empty'>[],
  starts: readonly number[],
) =>
  fills
    .filter(
      ({ page, empty }) => empty > MAX_EMPTY && page !== fills.at(-1)!.page && !starts.includes(page + 1),
    )
    .map(({ page, empty }) => `page ${page} is ${percent(empty)} empty, but its section goes on`)

/** One or two messages for each page with another background than white. */
export const validateBackground = (fills: readonly Pick<PageFill, 'page' | 'background' | 'tinted'>[]) =>
  fills.flatMap(({ page, background, tinted }) => [
    ...(background.every((c) => c === 255)
      ? []
      : [`page ${page} has a background of rgb(${background.join(', ')}), expected white`]),
    ...(tinted > MAX_TINTED
      ? [`page ${page} has a tint on ${percent(tinted)} of its area: a background that costs ink`]
      : []),
  ])
