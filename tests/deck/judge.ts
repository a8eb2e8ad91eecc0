/** The rules a sheet is judged by; each returns what is wrong, in words. */
import { formatHex } from 'culori'
import { contrast, fromChannels } from '../helpers/colour'
import type { Box, Sheet, Text } from './page/sheet'

const quote = (text: Text) => `“${text.words.length > 50 ? `${text.words.slice(0, 49)}…` : text.words}”`
const at = ({ x, y }: Box) => `at x ${Math.round(x)}, y ${Math.round(y)}`
const where = (text: Text, box = text.lines[0]!) => `${quote(text)} (${text.place}, ${at(box)})`

const contrastBetween = (a: readonly number[], b: readonly number[]) =>
  contrast(fromChannels(a), fromChannels(b))

/** Within this border nothing is written: the drawing's frame stands there. */
const BORDER = 16

export function outsideFaults({ texts, outside }: Sheet): string[] {
  const strays = texts.flatMap((text) =>
    text.lines
      .filter(
        ({ x, y, w, h }) =>
          x < BORDER - 0.5 || y < BORDER - 0.5 || x + w > 1280 - BORDER + 0.5 || y + h > 720 - BORDER + 0.5,
      )
      .slice(0, 1)
      .map((line) => {
        const off = line.x < 0 || line.y < 0 || line.x + line.w > 1280 || line.y + line.h > 720
        return `text ${off ? 'runs off the sheet' : 'runs over the frame'}: ${where(text, line)}`
      }),
  )
  return [...strays, ...outside.map(({ place, what }) => `runs off the sheet: ${place} ${what}`)]
}

export const clippedFaults = ({ clipped }: Sheet): string[] =>
  clipped.map(({ place, what }) => `clipped: ${place} ${what}`)

export const brokenFaults = ({ broken }: Sheet): string[] =>
  broken.map(({ place, what }) => `broken attribute: ${place} ${what}`)

const cornersOf = ({ x, y, w, h, corners }: Box): [number, number][] =>
  corners ?? [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]

/**
 * How far two boxes reach into each other, in the direction in which they would come apart soonest;
 * 0 = not. Boxes at an angle are compared along the sides of both (separating axes).
 */
export function reach(a: Box, b: Box): number {
  const [p, q] = [cornersOf(a), cornersOf(b)]
  let least = Infinity
  for (const shape of [p, q])
    for (const i of [0, 1]) {
      const [x, y] = [shape[i + 1]![0] - shape[i]![0], shape[i + 1]![1] - shape[i]![1]]
      const length = Math.hypot(x, y)
      if (!length) return 0
      const along = (points: [number, number][]) => points.map(([u, v]) => (u * x + v * y) / length)
      const [s, t] = [along(p), along(q)]
      least = Math.min(
        least,
        Math.min(Math.max(...s), Math.max(...t)) - Math.max(Math.min(...s), Math.min(...t)),
      )
    }
  return Math.max(0, least)
}

/** Antialiasing and rounding. */
const TOUCH = 1.5

export function overlapFaults({ texts }: Sheet): string[] {
  const faults: string[] = []
  texts.forEach((a, i) => {
    for (const b of texts.slice(i + 1)) {
      const hit = a.lines.find((line) => b.lines.some((other) => reach(line, other) > TOUCH))
      if (hit) faults.push(`text on text: ${where(a, hit)} and ${where(b)}`)
    }
  })
  return faults
}

/** Least size of text: in the back row nothing smaller can be read; ticks, title block and appendix may be small. */
export const sizeFaults = ({ texts }: Sheet, appendix: boolean): string[] =>
  texts.flatMap((text) => {
    const least = text.small || appendix ? 14 : 18
    return text.size < least - 0.3
      ? [`text of ${text.size.toFixed(1)} px, at least ${least} wanted: ${where(text)}`]
      : []
  })

export const headingFaults = ({ headings }: Sheet): string[] =>
  headings.length === 1 && headings[0]
    ? []
    : [`${headings.length || 'no'} visible heading${headings.length > 1 ? 's' : ''}, one wanted`]

const mix = (front: readonly number[], back: readonly number[]) =>
  back.map((v, i) => front[3]! * front[i]! + (1 - front[3]!) * v)
const hex = (rgb: readonly number[]) => formatHex(fromChannels(rgb))

/**
 * Contrast of one text with what it stands on: the commonest colour around its letters in a screenshot.
 * Bold or large letters can be the commonest themselves; then it is the next one.
 */
export function contrastFault(text: Text, around: { rgb: number[]; share: number }[]): string[] {
  const [first, second] = around
  if (!first) return []
  const isLetters = contrastBetween(mix(text.colour, first.rgb), first.rgb) < 1.15 && first.share < 0.9
  const back = (isLetters && second ? second : first).rgb
  const front = mix(text.colour, back)
  const ratio = contrastBetween(front, back)
  const large = text.size >= 24 || (text.size >= 18.66 && text.weight >= 700)
  const least = large ? 3 : 4.5
  return ratio < least - 0.05
    ? [
        `contrast ${ratio.toFixed(1)}, at least ${least} wanted: ${where(text)}, ${hex(front)} on ${hex(back)}`,
      ]
    : []
}
