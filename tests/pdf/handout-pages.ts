/** Checks the drawn pages of the handout: the page numbers, the footers and the pictures of slides. */
import type { BoundingBox } from '../../packages/slidev-gate/page/types'
import {
  type Bitmap,
  containsPoint,
  centre,
  splitWords,
  groupIntoLines,
  type PrintedPage,
} from 'slidev-paper/read'
import { lettersAndDigits } from '../helpers/handout'

/** The text of each footer, beside the page number. */
const FOOTER_TEXT = 'mitlicence'
/** How far the descenders of a line may reach into the footer, pt. */
const MAX_OVERLAP = 2
const SLIDE_NUMBER = /^Sheet ?(\d+) ?\/ ?\d+$/
/** The cells in which pictures are compared. */
const [COLUMNS, ROWS] = [48, 27]
/** The least correlation between the brightness of two pictures. */
const MIN_CORRELATION = 0.6
/** The share of a slide's words that its picture may lack. */
const MAX_MISSING = 0.1

/** Checks the page number, and that no text runs into the footer or over an edge. */
export function validateFooter({ no, items, bitmap }: PrintedPage): string[] {
  const lines = groupIntoLines(items)
  const footer = lines.findLast(({ text }) => lettersAndDigits(text) === FOOTER_TEXT)
  if (!footer) return [`page ${no} has no footer`]
  const footerLines = lines.filter(
    ({ box }) =>
      box.y + box.h > footer.box.y + MAX_OVERLAP &&
      box.y < footer.box.y + footer.box.h - MAX_OVERLAP &&
      footer.box !== box,
  )
  const number = footerLines.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text)
  const others = footerLines.filter(({ text }) => !number.includes(text))
  const overflowing = lines.filter(
    ({ box }) => box.x < 0 || box.x + box.w > bitmap.width || box.y < 0 || box.y + box.h > bitmap.height,
  )
  return [
    ...(number.join() === String(no)
      ? []
      : [`page ${no} says at its foot that it is page “${number.join(' ')}”`]),
    ...[...others, ...overflowing].map(
      ({ text }) => `page ${no} is crowded: “${text.slice(0, 50)}” runs into its foot or over its edge`,
    ),
  ]
}

/** A picture of a slide on a page of the handout. */
export interface SlidePicture {
  /** The number of the slide. */
  no: number
  box: BoundingBox
  /** Its size, as a multiple of that of the slide's own page. */
  scale: number
}

/** The lines of a page with a slide number, as each slide has in its corner. */
const findSlideNumbers = ({ items }: PrintedPage) =>
  groupIntoLines(items).filter(({ text }) => SLIDE_NUMBER.test(text))

/** The pictures on a page from top to bottom, found by the slide number in each. `slides`: the slides' own pages. */
export function findPictures(page: PrintedPage, slides: readonly PrintedPage[]): SlidePicture[] {
  return findSlideNumbers(page)
    .flatMap(({ text, box }): SlidePicture[] => {
      const no = Number(SLIDE_NUMBER.exec(text)?.[1])
      const slide = slides[no - 1]
      const ownNumber = slide && findSlideNumbers(slide)[0]
      if (!ownNumber) return []
      const scale = box.w / ownNumber.box.w
      const [x, y] = [box.x - ownNumber.box.x * scale, box.y - ownNumber.box.y * scale]
      return [{ no, scale, box: { x, y, w: slide.bitmap.width * scale, h: slide.bitmap.height * scale } }]
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}

/** The mean brightness of each cell of a box. */
function sampleBrightness({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number[] {
  const found: number[] = []
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const [left, top] = [x + (column * w) / COLUMNS, y + (row * h) / ROWS]
      let [sum, pixels] = [0, 0]
      for (let v = Math.round(top); v < Math.round(top + h / ROWS); v++)
        for (let u = Math.round(left); u < Math.round(left + w / COLUMNS); u++) {
          if (u < 0 || v < 0 || u >= width || v >= height) continue
          const at = 4 * (v * width + u)
          sum += data[at]! + data[at + 1]! + data[at + 2]!
          pixels++
        }
      found.push(pixels ? sum / pixels : 0)
    }
  return found
}

/** The Pearson correlation of two sequences of equal length; 0 if one is constant. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  const sums = a.reduce(
    ([ab, aa, bb], v, i) => [ab! + (v - ma) * (b[i]! - mb), aa! + (v - ma) ** 2, bb! + (b[i]! - mb) ** 2],
    [0, 0, 0],
  )
  return sums[0]! / (Math.sqrt(sums[1]! * sums[2]!) || 1)
}

/** The words of a slide that its picture lacks. */
function missingWords(slide: PrintedPage, page: PrintedPage, { box }: SlidePicture): string[] {
  const itemsInside = page.items.filter((item) => containsPoint(box, centre(item.box)))
  // Letters of small text are separate items.
  const pageText = lettersAndDigits(itemsInside.map(({ text }) => text).join(''))
  return slide.items
    .flatMap(({ text }) => splitWords(text))
    .filter((word) => !pageText.includes(lettersAndDigits(word)))
}

/** Checks the pictures on a page. `expected`: the numbers of their slides, in order. */
export function validatePictures(
  page: PrintedPage,
  slides: readonly PrintedPage[],
  expected: readonly number[],
): string[] {
  const pictures = findPictures(page, slides)
  const found = pictures.map(({ no }) => no).join(', ')
  if (found !== expected.join(', '))
    return [`page ${page.no} has the images of slides ${found || 'none'}, expected ${expected.join(', ')}`]
  return pictures.flatMap((picture) => {
    const slide = slides[picture.no - 1]!
    const missing = missingWords(slide, page, picture)
    const similarity = correlation(
      sampleBrightness(page.bitmap, picture.box),
      sampleBrightness(slide.bitmap, { x: 0, y: 0, w: slide.bitmap.width, h: slide.bitmap.height }),
    )
    return [
      ...(missing.length > MAX_MISSING * splitWords(slide.items.map(({ text }) => text).join(' ')).length
        ? [`the image of slide ${picture.no} lacks words of the slide: ${missing.slice(0, 5).join(', ')}`]
        : []),
      ...(similarity < MIN_CORRELATION
        ? [
            `the image of slide ${picture.no} is not the slide's: their correlation is ${similarity.toFixed(2)}, expected at least ${MIN_CORRELATION}`,
          ]
        : []),
    ]
  })
}
