/** Similarity of a printed page and its slide: words, legibility, picture. */
import type { BoundingBox } from './bounding-box'
import type { Bitmap } from './render-page'
import type { PdfTextItem } from './printed-page'

/** Width and height of a compared cell, in pixels. */
const CELL_SIZE = 10
/** A cell is drawn above the first luminance range, and blank below the second, of 255. */
const [DRAWN_RANGE, BLANK_RANGE] = [60, 25]
/** Maximum difference of a channel between equal colours, of 255. */
const COLOUR_TOLERANCE = 40

/** Words of a text, normalised and in lower case. */
export const splitWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean)

export const centre = ({ x, y, w, h }: BoundingBox): [number, number] => [x + w / 2, y + h / 2]
export const containsPoint = ({ x, y, w, h }: BoundingBox, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + w && py >= y && py <= y + h

const luminance = (data: Bitmap['data'], offset: number) =>
  0.3 * data[offset]! + 0.59 * data[offset + 1]! + 0.11 * data[offset + 2]!

/** Difference between the lightest and the darkest pixel in a box, of 255. */
export function luminanceRange({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number {
  let [least, most] = [255, 0]
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, Math.ceil(x + w)); column++) {
      const value = luminance(data, 4 * (row * width + column))
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  return Math.max(0, most - least)
}

/** Mean colour of a box. */
function meanColour({ data, width, height }: Bitmap, { x, y, w, h }: BoundingBox): number[] {
  const [right, bottom] = [Math.min(width, x + w), Math.min(height, y + h)]
  let [red, green, blue] = [0, 0, 0]
  for (let row = y; row < bottom; row++)
    for (let at = 4 * (row * width + x); at < 4 * (row * width + right); at += 4) {
      red += data[at]!
      green += data[at + 1]!
      blue += data[at + 2]!
    }
  return [red, green, blue].map((value) => value / ((right - x) * (bottom - y)))
}

/** Texts with a word that is not on the page. */
export function missingTexts<T extends { words: string }>(
  texts: readonly T[],
  items: readonly PdfTextItem[],
): T[] {
  const printedWords = new Set(items.flatMap((item) => splitWords(item.text)))
  // A PDF may split a word into several text items.
  const joined = splitWords(items.map((item) => item.text).join('')).join('')
  return texts.filter(({ words }) =>
    splitWords(words).some((word) => !printedWords.has(word) && !joined.includes(word)),
  )
}

/** Difference of a slide and its printed page, as shares from 0 to 1. */
export interface ImageDifference {
  /** Share of the slide's drawn cells that are blank on the page. */
  missing: number
  /** Share of all cells whose mean colours differ. */
  recoloured: number
}

const expand = ({ x, y, w, h }: BoundingBox, by: number): BoundingBox => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})

/**
 * Compares two bitmaps cell by cell, except cells in `ignored` boxes; undefined = their sizes differ. `tolerance`: pixels
 * by which positions and sizes may differ.
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
  let [cells, drawn, missing, recoloured] = [0, 0, 0, 0]
  for (let y = 0; y < height; y += CELL_SIZE)
    for (let x = 0; x < width; x += CELL_SIZE) {
      const box = { x, y, w: CELL_SIZE, h: CELL_SIZE }
      if (ignored.some((part) => containsPoint(part, centre(box)))) continue
      cells++
      const [slideRange, pageRange] = [
        luminanceRange(slide, box),
        luminanceRange(page, expand(box, tolerance)),
      ]
      const [slideColour, pageColour] = [meanColour(slide, box), meanColour(page, box)]
      if (slideRange > DRAWN_RANGE) drawn++
      if (slideRange > DRAWN_RANGE && pageRange < BLANK_RANGE) missing++
      if (slideColour.some((value, k) => Math.abs(value - pageColour[k]!) > COLOUR_TOLERANCE)) recoloured++
    }
  return { missing: drawn ? missing / drawn : 0, recoloured: cells ? recoloured / cells : 0 }
}
