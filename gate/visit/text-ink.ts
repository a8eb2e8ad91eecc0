/** What ink the letters of a slide leave: its picture with them is compared with its picture without them. */
import type { PNG } from 'pngjs'
import type { BoundingBox, TextPiece, TextRun } from '../page/types'

/** Of the letters of a text, or of a line of it. */
export interface TextInk {
  /** For each line what it stands on: each colour beneath its letters with its share, commonest first. */
  lines: { background: ColourShare[]; painted?: { front: number[]; back: number[] } }[]
  /** Pieces that leave no ink, or only part of what they should. */
  hidden: { words: string; box: BoundingBox; extent: 'not at all' | 'in part' }[]
  /** Which later texts reach into its box, though no ink is where they do. */
  disjointFrom: number[]
}

export interface ColourShare {
  rgb: number[]
  share: number
}

/** Below this, a pixel of one picture is that of the other. */
const MIN_PIXEL_DIFFERENCE = 4
/** Colours this near are one. */
const COLOUR_STEP = 8

interface PixelArea {
  left: number
  top: number
  right: number
  bottom: number
}

const areaOf = ({ x, y, w, h }: BoundingBox, { width, height }: PNG): PixelArea => ({
  left: Math.max(0, Math.floor(x)),
  top: Math.max(0, Math.floor(y)),
  right: Math.min(width, Math.ceil(x + w)),
  bottom: Math.min(height, Math.ceil(y + h)),
})

const rgbAt = ({ data }: PNG, i: number) => [data[i]!, data[i + 1]!, data[i + 2]!]

/** Pixels of an area that the letters change: where they are, and by how much. */
function changedPixels(withText: PNG, withoutText: PNG, { left, top, right, bottom }: PixelArea) {
  const pixels: { i: number; x: number; y: number; by: number }[] = []
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const i = (y * withText.width + x) * 4
      const by = Math.max(
        Math.abs(withText.data[i]! - withoutText.data[i]!),
        Math.abs(withText.data[i + 1]! - withoutText.data[i + 1]!),
        Math.abs(withText.data[i + 2]! - withoutText.data[i + 2]!),
      )
      if (by >= MIN_PIXEL_DIFFERENCE) pixels.push({ i, x, y, by })
    }
  return pixels
}

const colourKey = (rgb: number[]) => rgb.map((v) => Math.round(v / COLOUR_STEP)).join()

/** The colours at these places, commonest first. */
function colourShares(picture: PNG, places: readonly number[]): ColourShare[] {
  const groups = new Map<string, { rgb: number[]; count: number }>()
  for (const i of places) {
    const rgb = rgbAt(picture, i)
    const key = colourKey(rgb)
    const group = groups.get(key) ?? { rgb, count: 0 }
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ rgb, count }) => ({ rgb, share: count / places.length }))
}

function pixelOffsets({ width }: PNG, { left, top, right, bottom }: PixelArea): number[] {
  const places: number[] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) places.push((y * width + x) * 4)
  return places
}

/** The share of changed pixels that are letters through and through, not their soft edges. */
const CORE_SHARE = 0.1

function lineInk(withText: PNG, withoutText: PNG, line: BoundingBox): TextInk['lines'][number] {
  const area = areaOf(line, withText)
  const pixels = changedPixels(withText, withoutText, area)
  if (!pixels.length)
    return { background: colourShares(withoutText, pixelOffsets(withoutText, area)).slice(0, 1) }
  const core = pixels.sort((a, b) => b.by - a.by)[Math.floor(pixels.length * CORE_SHARE)]!
  return {
    background: colourShares(
      withoutText,
      pixels.map(({ i }) => i),
    ),
    painted: { front: rgbAt(withText, core.i), back: rgbAt(withoutText, core.i) },
  }
}

/** Letters reach over so much of their box, even thin ones and those drawn between two pixels. */
const MIN_EXTENT = { across: 0.55, down: 0.6 }
const TOLERANCE = 2

/** Signs are thin, and not always where their typeface says. */
const TWO_LETTERS = /[\p{L}\p{N}]{2}/u

/** Whether a piece leaves its ink: on the sheet, all over its box. */
function hiddenExtent(withText: PNG, withoutText: PNG, piece: TextPiece): 'not at all' | 'in part' | '' {
  const area = areaOf(piece, withText)
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  // Off the sheet; another rule's matter.
  if (width < piece.w - TOLERANCE || height < piece.h - TOLERANCE) return ''
  if (!changedPixels(withText, withoutText, area).length) return 'not at all'
  if (!TWO_LETTERS.test(piece.words)) return ''
  const tight = { ...piece, y: piece.top, h: piece.bottom - piece.top }
  const pixels = changedPixels(withText, withoutText, areaOf(tight, withText))
  if (!pixels.length) return 'in part'
  const [xs, ys] = [pixels.map((p) => p.x), pixels.map((p) => p.y)]
  const across = Math.max(...xs) - Math.min(...xs) + 1
  const down = Math.max(...ys) - Math.min(...ys) + 1
  const part =
    across < piece.w * MIN_EXTENT.across - TOLERANCE || down < tight.h * MIN_EXTENT.down - TOLERANCE
  return part ? 'in part' : ''
}

/** What two boxes have in common. */
function intersection(a: BoundingBox, b: BoundingBox): BoundingBox | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** Whether two texts reach into each other, and only where neither has ink: the corner above a small letter, say. */
function isInkDisjoint(withText: PNG, withoutText: PNG, a: TextRun, b: TextRun): boolean {
  const shared = a.lines.flatMap((line) => b.lines.flatMap((other) => intersection(line, other) ?? []))
  const slanted = [...a.lines, ...b.lines].some(({ corners }) => corners)
  return (
    shared.length > 0 &&
    !slanted &&
    shared.every((box) => !changedPixels(withText, withoutText, areaOf(box, withText)).length)
  )
}

/** The ink of each text, from two pictures of the same sheet: with letters, and without. */
export function measureInk(withText: PNG, withoutText: PNG, texts: readonly TextRun[]): TextInk[] {
  return texts.map((text, i) => ({
    lines: text.lines.map((line) => lineInk(withText, withoutText, line)),
    hidden: text.pieces.flatMap((piece) => {
      const extent = hiddenExtent(withText, withoutText, piece)
      const { words, x, top: y, w, bottom } = piece
      return extent ? [{ words, box: { x, y, w, h: bottom - y }, extent }] : []
    }),
    disjointFrom: texts.flatMap((other, k) =>
      k > i && isInkDisjoint(withText, withoutText, text, other) ? [k] : [],
    ),
  }))
}

/** How many pixels of a part differ between two pictures. */
export const countChangedPixels = (before: PNG, now: PNG, part: BoundingBox): number =>
  changedPixels(before, now, areaOf(part, before)).length
