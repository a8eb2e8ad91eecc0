/** Pages of the printed handout as an eye sees them: their numbers, room at the foot, and the picture of each sheet. */
import type { Box } from '../../gate/page/sheet'
import type { Dots } from '../../gate/pdf/draw'
import { bare } from '../helpers/handout'
import { holds, middle, wordsOf } from '../../gate/pdf/alike'
import { linesOf, type Printed } from '../../gate/pdf/printed'

/** What stands at the foot of each page, beside its number. */
const LICENCE = 'mitlicence'
/** Letters of a line above may hang so far into it, pt. */
const HANGS = 2
const NUMBER = /^Sheet ?(\d+) ?\/ ?\d+$/
/** A sheet is this wide, and pictures are compared in so many squares. */
const SHEET = 1280
const [ACROSS, DOWN] = [48, 27]
/** Least likeness of two pictures, of 1; and most words of a sheet that its picture may lack. */
const ALIKE = 0.6
const LACKS = 0.1

/** The number at the foot, and what runs into it or over an edge. */
export function footFaults({ no, items, dots }: Printed): string[] {
  const lines = linesOf(items)
  const foot = lines.findLast(({ text }) => bare(text) === LICENCE)
  if (!foot) return [`page ${no} has no foot`]
  const level = lines.filter(
    ({ box }) =>
      box.y + box.h > foot.box.y + HANGS && box.y < foot.box.y + foot.box.h - HANGS && foot.box !== box,
  )
  const number = level.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text)
  const others = level.filter(({ text }) => !number.includes(text))
  const over = lines.filter(
    ({ box }) => box.x < 0 || box.x + box.w > dots.width || box.y < 0 || box.y + box.h > dots.height,
  )
  return [
    ...(number.join() === String(no)
      ? []
      : [`page ${no} says at its foot that it is page “${number.join(' ')}”`]),
    ...[...others, ...over].map(
      ({ text }) => `page ${no} is crowded: “${text.slice(0, 50)}” runs into its foot or over its edge`,
    ),
  ]
}

/** A picture on a page: of which slide, and where. */
export interface Picture {
  no: number
  box: Box
  scale: number
}

const numbersIn = ({ items }: Printed) => linesOf(items).filter(({ text }) => NUMBER.test(text))

/** The pictures on a page, from top to bottom, by the sheet number in the corner of each; `slides`: their own pages. */
export function picturesOn(page: Printed, slides: readonly Printed[]): Picture[] {
  return numbersIn(page)
    .flatMap(({ text, box }): Picture[] => {
      const no = Number(NUMBER.exec(text)?.[1])
      const slide = slides[no - 1]
      const own = slide && numbersIn(slide)[0]
      if (!own) return []
      const scale = box.w / own.box.w
      const [x, y] = [box.x - own.box.x * scale, box.y - own.box.y * scale]
      return [{ no, scale, box: { x, y, w: SHEET * scale, h: slide.dots.height * scale } }]
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}

/** How light each square of a box is. */
function lights({ data, width, height }: Dots, { x, y, w, h }: Box): number[] {
  const found: number[] = []
  for (let row = 0; row < DOWN; row++)
    for (let column = 0; column < ACROSS; column++) {
      const [left, top] = [x + (column * w) / ACROSS, y + (row * h) / DOWN]
      let [sum, dots] = [0, 0]
      for (let v = Math.round(top); v < Math.round(top + h / DOWN); v++)
        for (let u = Math.round(left); u < Math.round(left + w / ACROSS); u++) {
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
function lacking(slide: Printed, page: Printed, { box }: Picture): string[] {
  const there = page.items.filter((item) => holds(box, middle(item.box)))
  // Small letters are set one by one.
  const letters = bare(there.map(({ text }) => text).join(''))
  return slide.items.flatMap(({ text }) => wordsOf(text)).filter((word) => !letters.includes(bare(word)))
}

/** `wanted`: numbers of the slides whose sheets are on this page, in order. */
export function sheetPictureFaults(
  page: Printed,
  slides: readonly Printed[],
  wanted: readonly number[],
): string[] {
  const pictures = picturesOn(page, slides)
  const found = pictures.map(({ no }) => no).join(', ')
  if (found !== wanted.join(', '))
    return [`page ${page.no} has the pictures of sheets ${found || 'none'}, ${wanted.join(', ')} wanted`]
  return pictures.flatMap((picture) => {
    const slide = slides[picture.no - 1]!
    const lost = lacking(slide, page, picture)
    const alike = correlation(
      lights(page.dots, picture.box),
      lights(slide.dots, { x: 0, y: 0, w: SHEET, h: slide.dots.height }),
    )
    return [
      ...(lost.length > LACKS * wordsOf(slide.items.map(({ text }) => text).join(' ')).length
        ? [`the picture of sheet ${picture.no} lacks words of the slide: ${lost.slice(0, 5).join(', ')}`]
        : []),
      ...(alike < ALIKE
        ? [`the picture of sheet ${picture.no} is not the slide's: alike to ${alike.toFixed(2)} of 1`]
        : []),
    ]
  })
}
