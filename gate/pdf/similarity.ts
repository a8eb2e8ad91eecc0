/** Whether a printed page is the slide that it is of: says its words, can be read, and looks like it. */
import type { BoundingBox } from '../page/types'
import type { Bitmap } from './render-page'
import type { PdfTextItem } from './printed-page'

/** A square of the sheet, in dots. */
const CELL_SIZE = 10
/** Where dots differ by this much something is drawn, and where by less than that nothing is, of 255. */
const [DRAWN_RANGE, BLANK_RANGE] = [60, 25]
/** Another colour, of 255. */
const COLOUR_TOLERANCE = 40

export const splitWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export const centre = ({ x, y, w, h }: BoundingBox): [number, number] => [x + w / 2, y + h / 2]
export const containsPoint = ({ x, y, w, h }: BoundingBox, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + w && py >= y && py <= y + h

const luminance = (data: Bitmap['data'], at: number) =>
  0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!

/** How far the lightest and the darkest dot in a box are apart, of 255. */
export function luminanceRange({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number {
  let [least, most] = [255, 0]
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, Math.ceil(x + w)); column++) {
      const now = luminance(data, 4 * (row * width + column))
      least = Math.min(least, now)
      most = Math.max(most, now)
    }
  return Math.max(0, most - least)
}

/** The mean colour of a box. */
function meanColour({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number[] {
  const [right, foot] = [Math.min(width, x + w), Math.min(height, y + h)]
  const sum = [0, 0, 0]
  for (let row = y; row < foot; row++)
    for (let column = x; column < right; column++)
      for (const k of [0, 1, 2]) sum[k]! += data[4 * (row * width + column) + k]!
  return sum.map((value) => value / ((right - x) * (foot - y)))
}

/** Of these texts, those with a word that a page does not say. */
export function missingTexts<T extends { words: string }>(
  texts: readonly T[],
  items: readonly PdfTextItem[],
): T[] {
  const printedWords = new Set(items.flatMap((item) => splitWords(item.text)))
  // A word may be torn by the way a page is set.
  const joined = splitWords(items.map((item) => item.text).join('')).join('')
  return texts.filter(({ words }) =>
    splitWords(words).some((word) => !printedWords.has(word) && !joined.includes(word)),
  )
}

/** How far two pictures of a slide are apart, as shares of 1. */
export interface ImageDifference {
  /** Of what is drawn on the slide, what its page leaves blank. */
  missing: number
  /** Of the page, what has other colours. */
  recoloured: number
}

const expand = ({ x, y, w, h }: BoundingBox, by: number): BoundingBox => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})

/**
 * Square by square, but for what lies in these boxes; undefined = they have another shape. `beside`: so many dots a thing may
 * stand beside its place on paper, and the page be larger or smaller than its slide.
 */
export function imageDifference(
  slide: Bitmap,
  page: Bitmap,
  ignored: readonly BoundingBox[],
  tolerance = 0,
): ImageDifference | undefined {
  const sizeDifference = Math.max(Math.abs(page.width - slide.width), Math.abs(page.height - slide.height))
  if (sizeDifference > tolerance) return undefined
  const [width, height] = [Math.min(slide.width, page.width), Math.min(slide.height, page.height)]
  let [squares, drawn, missing, recoloured] = [0, 0, 0, 0]
  for (let y = 0; y < height; y += CELL_SIZE)
    for (let x = 0; x < width; x += CELL_SIZE) {
      const box = { x, y, w: CELL_SIZE, h: CELL_SIZE }
      if (ignored.some((part) => containsPoint(part, centre(box)))) continue
      squares++
      const [before, now] = [luminanceRange(slide, box), luminanceRange(page, expand(box, tolerance))]
      const [wanted, found] = [meanColour(slide, box), meanColour(page, box)]
      if (before > DRAWN_RANGE) drawn++
      if (before > DRAWN_RANGE && now < BLANK_RANGE) missing++
      if (wanted.some((value, k) => Math.abs(value - found[k]!) > COLOUR_TOLERANCE)) recoloured++
    }
  return { missing: drawn ? missing / drawn : 0, recoloured: squares ? recoloured / squares : 0 }
}
