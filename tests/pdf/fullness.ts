/** How full a page is, and what its ground is, by looking at it: pages are drawn and their rows and dots are counted. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawPage, type Dots } from '../../gate/pdf/draw'

/** More than this between two things is a hole, pt. */
const HOLE = 36
/** Running head and page number, pt from the edges: they fill no page. */
const [HEAD, FOOT] = [46, 34]
/** Emptier than this a page may only be where its section ends. */
const EMPTY = 0.25
/** The drawings' own pale faces and the grid's lines may take so much of a page. */
const TINTED = 0.25

export interface Seen {
  page: number
  /** Share of the page's height that lies empty, in holes. */
  empty: number
  /** Colour of the page's own ground, as [r, g, b]. */
  ground: number[]
  /** Share of the page that is tinted a little: another ground than white, which costs ink. */
  tinted: number
}

/** Share of rows that lie in a run of more than `hole` empty ones. */
export function emptyShare(inked: readonly boolean[], hole: number): number {
  let [run, lost] = [0, 0]
  for (const ink of [...inked, true]) {
    if (!ink) run++
    else {
      if (run > hole) lost += run
      run = 0
    }
  }
  return inked.length ? lost / inked.length : 1
}

/** Draws a page, a dot a point, and looks at it. */
export const look = async (pdf: PDFDocumentProxy, no: number): Promise<Seen> =>
  lookAt(no, await drawPage(pdf, no))

/** Looks at a page that was drawn, a dot a point. */
export function lookAt(page: number, { data, width, height }: Dots): Seen {
  const dot = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)]
  const ground = dot(1, 1)
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
    empty: emptyShare(inked.slice(HEAD, height - FOOT), HOLE),
    ground,
    tinted: tinted / (width * height),
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** One message for each page that is too empty and does not end its section. `starts`: pages where sections begin. */
export const fullnessFaults = (seen: readonly Pick<Seen, 'page' | 'empty'>[], starts: readonly number[]) =>
  seen
    .filter(({ page, empty }) => empty > EMPTY && page !== seen.at(-1)!.page && !starts.includes(page + 1))
    .map(({ page, empty }) => `page ${page} is ${percent(empty)} empty, and its section goes on`)

/** One message for each page that is printed on another ground than white. */
export const groundFaults = (seen: readonly Pick<Seen, 'page' | 'ground' | 'tinted'>[]) =>
  seen.flatMap(({ page, ground, tinted }) => [
    ...(ground.every((c) => c === 255)
      ? []
      : [`page ${page} has a ground of rgb(${ground.join(', ')}), white wanted`]),
    ...(tinted > TINTED
      ? [`page ${page} is tinted on ${percent(tinted)} of it: a ground that costs ink`]
      : []),
  ])
