/** Measures the ink of a slide's text by comparing screenshots with and without text. */
import type { PNG } from 'pngjs'
import type { BoundingBox, TextPiece, TextRun } from '../page/types'

/** How much of a piece of text is hidden. */
type HiddenExtent = 'entire' | 'partial'

/** Ink of one text. */
export interface TextInk {
  /** Per line: the colours behind its letters, most common first, and the painted colours of their core. */
  lines: { background: ColourShare[]; painted?: { front: number[]; back: number[] } }[]
  /** Pieces without ink, or with ink in only a part of their box. */
  hidden: { words: string; box: BoundingBox; extent: HiddenExtent }[]
  /** Indices of later texts whose boxes intersect this one's, without ink in the intersection. */
  disjointFrom: number[]
}

/** A colour with its share of pixels, 0–1. */
export interface ColourShare {
  rgb: number[]
  share: number
}

/** Minimum difference of a colour channel that counts as a change, of 255. */
const MIN_PIXEL_DIFFERENCE = 4
/** Quantisation of colour channels: similar colours are counted as one. */
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

/** Pixels of an area that differ: offset in the data, position, and largest channel difference. */
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

/** Colours at these offsets, most common first. */
function colourShares(picture: PNG, offsets: readonly number[]): ColourShare[] {
  const groups = new Map<string, { rgb: number[]; count: number }>()
  for (const i of offsets) {
    const rgb = rgbAt(picture, i)
    const key = colourKey(rgb)
    const group = groups.get(key) ?? { rgb, count: 0 }
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ rgb, count }) => ({ rgb, share: count / offsets.length }))
}

function pixelOffsets({ width }: PNG, { left, top, right, bottom }: PixelArea): number[] {
  const offsets: number[] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) offsets.push((y * width + x) * 4)
  return offsets
}

/** Share of the changed pixels that are fully covered by letters, not their antialiased edges. */
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

/** Minimum share of its box that the ink of a piece spans, even for thin letters between two pixels. */
const MIN_EXTENT = { across: 0.55, down: 0.6 }
const TOLERANCE = 2

/** Single characters may be thin, and outside the box that the font states. */
const TWO_LETTERS = /[\p{L}\p{N}]{2}/u

/** Whether a piece has no ink, or ink in only a part of its box; undefined = it is visible. */
function hiddenExtent(withText: PNG, withoutText: PNG, piece: TextPiece): HiddenExtent | undefined {
  const area = areaOf(piece, withText)
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  // Off the slide: slide-overflow reports it.
  if (width < piece.w - TOLERANCE || height < piece.h - TOLERANCE) return undefined
  if (!changedPixels(withText, withoutText, area).length) return 'entire'
  if (!TWO_LETTERS.test(piece.words)) return undefined
  const tight = { ...piece, y: piece.top, h: piece.bottom - piece.top }
  const pixels = changedPixels(withText, withoutText, areaOf(tight, withText))
  if (!pixels.length) return 'partial'
  const [xs, ys] = [pixels.map((p) => p.x), pixels.map((p) => p.y)]
  const across = Math.max(...xs) - Math.min(...xs) + 1
  const down = Math.max(...ys) - Math.min(...ys) + 1
  const isPartial =
    across < piece.w * MIN_EXTENT.across - TOLERANCE || down < tight.h * MIN_EXTENT.down - TOLERANCE
  return isPartial ? 'partial' : undefined
}

/** Intersection of two boxes; undefined = disjoint. */
function intersection(a: BoundingBox, b: BoundingBox): BoundingBox | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** Whether the boxes of two texts intersect only where neither has ink, such as the corner above a small letter. */
function isInkDisjoint(withText: PNG, withoutText: PNG, a: TextRun, b: TextRun): boolean {
  const shared = a.lines.flatMap((line) => b.lines.flatMap((other) => intersection(line, other) ?? []))
  const rotated = [...a.lines, ...b.lines].some(({ corners }) => corners)
  return (
    shared.length > 0 &&
    !rotated &&
    shared.every((box) => !changedPixels(withText, withoutText, areaOf(box, withText)).length)
  )
}

/** Ink of each text, from screenshots of the same slide with and without text. */
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

/** Number of pixels within a box that differ between two screenshots. */
export const countChangedPixels = (before: PNG, now: PNG, part: BoundingBox): number =>
  changedPixels(before, now, areaOf(part, before)).length
