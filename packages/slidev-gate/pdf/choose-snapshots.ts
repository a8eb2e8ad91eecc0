/** Finds out in which mode a PDF shows the deck. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { bitmapFromPng, readPrintedPage, type Bitmap } from 'slidev-paper/read'
import type { PagesBySlide, SlideSnapshot } from '../types'

/** Maximum number of pages that are compared. */
const MAX_PAGES = 5
/** Minimum difference of mean brightness between a slide in light and in dark mode, of 255. */
const MIN_DIFFERENCE = 30

/** Mean of all colour channels, of 255. */
const brightness = ({ data }: Bitmap): number => {
  let sum = 0
  for (let i = 0; i < data.length; i += 4) sum += data[i]! + data[i + 1]! + data[i + 2]!
  return sum / ((3 * data.length) / 4)
}

const slideBrightness = ({ screenshot }: SlideSnapshot) => brightness(bitmapFromPng(screenshot!))

/** Chooses the snapshots to which most of the PDF's pages are closer in brightness; `first` in doubt. */
export async function chooseSnapshots(
  pdf: PDFDocumentProxy,
  width: number,
  pagesBySlide: PagesBySlide,
  first: readonly SlideSnapshot[],
  second: readonly SlideSnapshot[],
): Promise<readonly SlideSnapshot[]> {
  let [closerToFirst, closerToSecond] = [0, 0]
  for (const snapshot of first) {
    const other = second.find(({ slide }) => slide.no === snapshot.slide.no)
    const pageNo = pagesBySlide.get(snapshot.slide.no)?.at(-1)
    if (!pageNo || !snapshot.screenshot || !other?.screenshot) continue
    const [here, there] = [slideBrightness(snapshot), slideBrightness(other)]
    if (Math.abs(here - there) < MIN_DIFFERENCE) continue
    const printed = brightness((await readPrintedPage(pdf, pageNo, width)).bitmap)
    if (Math.abs(printed - here) <= Math.abs(printed - there)) closerToFirst++
    else closerToSecond++
    if (closerToFirst + closerToSecond === MAX_PAGES) break
  }
  return closerToSecond > closerToFirst ? second : first
}
