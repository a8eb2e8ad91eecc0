/** Whether a printed page is the slide that it is of: says its words, can be read, and looks like it. */
import type { Box } from '../page/sheet'
import type { Dots } from './draw'
import type { Placed } from './printed'

/** A square of the sheet, in dots. */
const SQUARE = 10
/** Where dots differ by this much something is drawn, and where by less than that nothing is, of 255. */
const [DRAWN, BLANK] = [60, 25]
/** Another colour, of 255. */
const OTHER = 40

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export const middle = ({ x, y, w, h }: Box): [number, number] => [x + w / 2, y + h / 2]
export const holds = ({ x, y, w, h }: Box, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + w && py >= y && py <= y + h

const light = (data: Dots['data'], at: number) =>
  0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!

/** How far the lightest and the darkest dot in a box are apart, of 255. */
export function spread({ data, width, height }: Dots, { x, y, w, h }: Box): number {
  let [least, most] = [255, 0]
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, Math.ceil(x + w)); column++) {
      const now = light(data, 4 * (row * width + column))
      least = Math.min(least, now)
      most = Math.max(most, now)
    }
  return Math.max(0, most - least)
}

/** The mean colour of a box. */
function mean({ data, width, height }: Dots, { x, y, w, h }: Box): number[] {
  const [right, foot] = [Math.min(width, x + w), Math.min(height, y + h)]
  const sum = [0, 0, 0]
  for (let row = y; row < foot; row++)
    for (let column = x; column < right; column++)
      for (const k of [0, 1, 2]) sum[k]! += data[4 * (row * width + column) + k]!
  return sum.map((value) => value / ((right - x) * (foot - y)))
}

/** Of these texts, those with a word that a page does not say. */
export function unsaid<T extends { words: string }>(texts: readonly T[], items: readonly Placed[]): T[] {
  const said = new Set(items.flatMap((item) => wordsOf(item.text)))
  // A word may be torn by the way a page is set.
  const joined = wordsOf(items.map((item) => item.text).join('')).join('')
  return texts.filter(({ words }) => wordsOf(words).some((word) => !said.has(word) && !joined.includes(word)))
}

/** How far two pictures of a slide are apart, as shares of 1. */
export interface Apart {
  /** Of what is drawn on the slide, what its page leaves blank. */
  lost: number
  /** Of the page, what has other colours. */
  other: number
}

const grown = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})

/**
 * Square by square, but for what lies in these boxes; undefined = they have another shape. `beside`: so many dots a thing may
 * stand beside its place on paper, and the page be larger or smaller than its slide.
 */
export function apart(slide: Dots, page: Dots, aside: readonly Box[], beside = 0): Apart | undefined {
  const off = Math.max(Math.abs(page.width - slide.width), Math.abs(page.height - slide.height))
  if (off > beside) return undefined
  const [width, height] = [Math.min(slide.width, page.width), Math.min(slide.height, page.height)]
  let [squares, drawn, lost, other] = [0, 0, 0, 0]
  for (let y = 0; y < height; y += SQUARE)
    for (let x = 0; x < width; x += SQUARE) {
      const box = { x, y, w: SQUARE, h: SQUARE }
      if (aside.some((part) => holds(part, middle(box)))) continue
      squares++
      const [before, now] = [spread(slide, box), spread(page, grown(box, beside))]
      const [wanted, found] = [mean(slide, box), mean(page, box)]
      if (before > DRAWN) drawn++
      if (before > DRAWN && now < BLANK) lost++
      if (wanted.some((value, k) => Math.abs(value - found[k]!) > OTHER)) other++
    }
  return { lost: drawn ? lost / drawn : 0, other: squares ? other / squares : 0 }
}
