/** Pages of the printed handout as an eye sees them: their numbers, room at the foot, and the picture of each sheet. */
import type { BoundingBox } from '../../gate/page/types'
import type { Bitmap } from '../../gate/pdf/render-page'
import { lettersAndDigits } from '../helpers/handout'
import { containsPoint, centre, splitWords } from '../../gate/pdf/similarity'
import { groupIntoLines, type PrintedPage } from '../../gate/pdf/printed-page'

/** What stands at the foot of each page, beside its number. */
const FOOTER_TEXT = 'mitlicence'
/** Letters of a line above may hang so far into it, pt. */
const MAX_OVERLAP = 2
const SLIDE_NUMBER = /^Sheet ?(\d+) ?\/ ?\d+$/
/** A sheet is this wide, and pictures are compared in so many squares. */
const SLIDE_WIDTH = 1280
const [COLUMNS, ROWS] = [48, 27]
/** Least likeness of two pictures, of 1; and most words of a sheet that its picture may lack. */
const MIN_CORRELATION = 0.6
const MAX_MISSING = 0.1

/** The number at the foot, and what runs into it or over an edge. */
export function validateFooter({ no, items, bitmap }: PrintedPage): string[] {
  const lines = groupIntoLines(items)
  const foot = lines.findLast(({ text }) => lettersAndDigits(text) === FOOTER_TEXT)
  if (!foot) return [`page ${no} has no foot`]
  const footerLines = lines.filter(
    ({ box }) =>
      box.y + box.h > foot.box.y + MAX_OVERLAP &&
      box.y < foot.box.y + foot.box.h - MAX_OVERLAP &&
      foot.box !== box,
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

/** A picture on a page: of which slide, and where. */
export interface SlidePicture {
  no: number
  box: BoundingBox
  scale: number
}

const findSlideNumbers = ({ items }: PrintedPage) =>
  groupIntoLines(items).filter(({ text }) => SLIDE_NUMBER.test(text))

/** The pictures on a page, from top to bottom, by the sheet number in the corner of each; `slides`: their own pages. */
export function findPictures(page: PrintedPage, slides: readonly PrintedPage[]): SlidePicture[] {
  return findSlideNumbers(page)
    .flatMap(({ text, box }): SlidePicture[] => {
      const no = Number(SLIDE_NUMBER.exec(text)?.[1])
      const slide = slides[no - 1]
      const ownNumber = slide && findSlideNumbers(slide)[0]
      if (!ownNumber) return []
      const scale = box.w / ownNumber.box.w
      const [x, y] = [box.x - ownNumber.box.x * scale, box.y - ownNumber.box.y * scale]
      return [{ no, scale, box: { x, y, w: SLIDE_WIDTH * scale, h: slide.bitmap.height * scale } }]
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}

/** How light each square of a box is. */
function sampleBrightness({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number[] {
  const found: number[] = []
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const [left, top] = [x + (column * w) / COLUMNS, y + (row * h) / ROWS]
      let [sum, dots] = [0, 0]
      for (let v = Math.round(top); v < Math.round(top + h / ROWS); v++)
        for (let u = Math.round(left); u < Math.round(left + w / COLUMNS); u++) {
          if (u < 0 || v < 0 || u >= width || v >= height) continue
          const at = 4 * (v * width + u)
          sum += data[at]! + data[at + 1]! + data[at + 2]!
          dots++
        }
      found.push(dots ? sum / dots : 0)
    }
  return found
}

/** How alike two rows of numbers rise and fall, up to 1 (Pearson). */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (row: readonly number[]) => row.reduce((sum, v) => sum + v, 0) / row.length
  const [ma, mb] = [mean(a), mean(b)]
  const sums = a.reduce(
    ([ab, aa, bb], v, i) => [ab! + (v - ma) * (b[i]! - mb), aa! + (v - ma) ** 2, bb! + (b[i]! - mb) ** 2],
    [0, 0, 0],
  )
  return sums[0]! / (Math.sqrt(sums[1]! * sums[2]!) || 1)
}

/** Words of a slide that its picture does not have. */
function missingWords(slide: PrintedPage, page: PrintedPage, { box }: SlidePicture): string[] {
  const itemsInside = page.items.filter((item) => containsPoint(box, centre(item.box)))
  // Small letters are set one by one.
  const pageText = lettersAndDigits(itemsInside.map(({ text }) => text).join(''))
  return slide.items
    .flatMap(({ text }) => splitWords(text))
    .filter((word) => !pageText.includes(lettersAndDigits(word)))
}

/** `wanted`: numbers of the slides whose sheets are on this page, in order. */
export function validatePictures(
  page: PrintedPage,
  slides: readonly PrintedPage[],
  expected: readonly number[],
): string[] {
  const pictures = findPictures(page, slides)
  const found = pictures.map(({ no }) => no).join(', ')
  if (found !== expected.join(', '))
    return [`page ${page.no} has the pictures of sheets ${found || 'none'}, ${expected.join(', ')} wanted`]
  return pictures.flatMap((picture) => {
    const slide = slides[picture.no - 1]!
    const missing = missingWords(slide, page, picture)
    const similarity = correlation(
      sampleBrightness(page.bitmap, picture.box),
      sampleBrightness(slide.bitmap, { x: 0, y: 0, w: SLIDE_WIDTH, h: slide.bitmap.height }),
    )
    return [
      ...(missing.length > MAX_MISSING * splitWords(slide.items.map(({ text }) => text).join(' ')).length
        ? [`the picture of sheet ${picture.no} lacks words of the slide: ${missing.slice(0, 5).join(', ')}`]
        : []),
      ...(similarity < MIN_CORRELATION
        ? [`the picture of sheet ${picture.no} is not the slide's: alike to ${similarity.toFixed(2)} of 1`]
        : []),
    ]
  })
}
