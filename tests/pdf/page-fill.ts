/** How full a page is, and what its ground is, by looking at it: pages are drawn and their rows and dots are counted. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { renderPdfPage, type Bitmap } from '../../gate/pdf/render-page'

/** More than this between two things is a hole, pt. */
const MIN_GAP = 36
/** Running head and page number, pt from the edges: they fill no page. */
const [HEADER, FOOTER] = [46, 34]
/** Emptier than this a page may only be where its section ends. */
const MAX_EMPTY = 0.25
/** The drawings' own pale faces and the grid's lines may take so much of a page. */
const MAX_TINTED = 0.25

export interface PageFill {
  page: number
  /** Share of the page's height that lies empty, in holes. */
  empty: number
  /** Colour of the page's own ground, as [r, g, b]. */
  ground: number[]
  /** Share of the page that is tinted a little: another ground than white, which costs ink. */
  tinted: number
}

/** Share of rows that lie in a run of more than `hole` empty ones. */
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

/** Draws a page, a dot a point, and looks at it. */
export const measurePage = async (pdf: PDFDocumentProxy, no: number): Promise<PageFill> =>
  measureImage(no, await renderPdfPage(pdf, no))

/** Looks at a page that was drawn, a dot a point. */
export function measureImage(page: number, { data, width, height }: Bitmap): PageFill {
  const colourAt = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)]
  const ground = colourAt(1, 1)
  const inked: boolean[] = []
  let tinted = 0
  for (let y = 0; y < height; y++) {
    let ink = false
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      if (Math.abs(r - ground[0]!) + Math.abs(g - ground[1]!) + Math.abs(b - ground[2]!) > 48) ink = true
      const least = Math.min(r, g, b)
      if (least > 200 && least < 250) tinted++
    }
    inked.push(ink)
  }
  return {
    page,
    empty: shareInGaps(inked.slice(HEADER, height - FOOTER), MIN_GAP),
    ground,
    tinted: tinted / (width * height),
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** One message for each page that is too empty and does not end its section. `starts`: pages where sections begin. */
export const validatePageFill = (
  fills: readonly Pick<PageFill, 'page' | 'empty'>[],
  starts: readonly number[],
) =>
  fills
    .filter(
      ({ page, empty }) => empty > MAX_EMPTY && page !== fills.at(-1)!.page && !starts.includes(page + 1),
    )
    .map(({ page, empty }) => `page ${page} is ${percent(empty)} empty, and its section goes on`)

/** One message for each page that is printed on another ground than white. */
export const validateBackground = (fills: readonly Pick<PageFill, 'page' | 'ground' | 'tinted'>[]) =>
  fills.flatMap(({ page, ground, tinted }) => [
    ...(ground.every((c) => c === 255)
      ? []
      : [`page ${page} has a ground of rgb(${ground.join(', ')}), white wanted`]),
    ...(tinted > MAX_TINTED
      ? [`page ${page} is tinted on ${percent(tinted)} of it: a ground that costs ink`]
      : []),
  ])
