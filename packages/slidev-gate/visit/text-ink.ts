/** Measures the ink of a slide's text by comparing screenshots with and without text. */
import type { BoundingBox, TextPiece, TextRun } from '../page/types'
import type { Picture } from 'slidev-paper/read'
import {
  areaAround,
  areaOf,
  changedPixels,
  countChangedPixels,
  diffPixels,
  pixelsOf,
  type PixelDiff,
} from './pixel-diff'

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

/** Quantisation of colour channels: similar colours are counted as one. */
const COLOUR_STEP = 8

/** A slide's pictures with and without its text, and where they differ. */
interface InkPictures {
  withText: Picture
  withoutText: Picture
  diff: PixelDiff
}

const rgbAt = ({ data, channels }: Picture, pixel: number) => [
  ...data.subarray(channels * pixel, channels * pixel + 3),
]

/** The same number for similar colours. */
const colourKey = ({ data, channels }: Picture, pixel: number) => {
  const step = (channel: number) => Math.round(data[channels * pixel + channel]! / COLOUR_STEP)
  return (step(0) << 16) | (step(1) << 8) | step(2)
}

/** Colours of these pixels, most common first. */
function colourShares(picture: Picture, pixels: readonly number[]): ColourShare[] {
  const groups = new Map<number, { first: number; count: number }>()
  for (const pixel of pixels) {
    const key = colourKey(picture, pixel)
    const group = groups.get(key)
    if (group) group.count++
    else groups.set(key, { first: pixel, count: 1 })
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ first, count }) => ({ rgb: rgbAt(picture, first), share: count / pixels.length }))
}

/** Share of the changed pixels that are fully covered by letters, not their antialiased edges. */
const CORE_SHARE = 0.1

/** A pixel in the core of letters, by how much it differs. */
function corePixel({ levels }: PixelDiff, pixels: readonly number[]): number {
  const ascending = Uint8Array.from(pixels, (pixel) => levels[pixel]!).sort()
  const coreLevel = ascending.at(-1 - Math.floor(pixels.length * CORE_SHARE))
  return pixels.find((pixel) => levels[pixel] === coreLevel)!
}

function lineInk({ withText, withoutText, diff }: InkPictures, line: BoundingBox): TextInk['lines'][number] {
  const area = areaOf(line, diff)
  const pixels = changedPixels(diff, area)
  if (!pixels.length) return { background: colourShares(withoutText, pixelsOf(diff, area)).slice(0, 1) }
  const core = corePixel(diff, pixels)
  return {
    background: colourShares(withoutText, pixels),
    painted: { front: rgbAt(withText, core), back: rgbAt(withoutText, core) },
  }
}

/** Minimum share of its box that the ink of a piece spans, even for thin letters between two pixels. */
const MIN_EXTENT = { across: 0.55, down: 0.6 }
const TOLERANCE = 2

/** Single characters may be thin, and outside the box that the font states. */
const TWO_LETTERS = /[\p{L}\p{N}]{2}/u

/** Whether a piece has no ink, or ink in only a part of its box; undefined = it is visible. */
function hiddenExtent(diff: PixelDiff, piece: TextPiece): HiddenExtent | undefined {
  const area = areaOf(piece, diff)
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  // Off the slide: slide-overflow reports it.
  if (width < piece.w - TOLERANCE || height < piece.h - TOLERANCE) return undefined
  if (!changedPixels(diff, area).length) return 'entire'
  if (!TWO_LETTERS.test(piece.words)) return undefined
  const tight = { ...piece, y: piece.top, h: piece.bottom - piece.top }
  const pixels = changedPixels(diff, areaOf(tight, diff))
  if (!pixels.length) return 'partial'
  const ink = areaAround(diff, pixels)
  const isPartial =
    ink.right - ink.left < piece.w * MIN_EXTENT.across - TOLERANCE ||
    ink.bottom - ink.top < tight.h * MIN_EXTENT.down - TOLERANCE
  return isPartial ? 'partial' : undefined
}

/** Intersection of two boxes; undefined = disjoint. */
function intersection(a: BoundingBox, b: BoundingBox): BoundingBox | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** Whether the boxes of two texts intersect only where neither has ink, such as the corner above a small letter. */
function isInkDisjoint(diff: PixelDiff, a: TextRun, b: TextRun): boolean {
  const shared = a.lines.flatMap((line) => b.lines.flatMap((other) => intersection(line, other) ?? []))
  const rotated = [...a.lines, ...b.lines].some(({ corners }) => corners)
  return shared.length > 0 && !rotated && shared.every((box) => !countChangedPixels(diff, box))
}

/** Ink of each text, from screenshots of the same slide with and without text. */
export function measureInk(withText: Picture, withoutText: Picture, texts: readonly TextRun[]): TextInk[] {
  const diff = diffPixels(withText, withoutText)
  const pictures = { withText, withoutText, diff }
  return texts.map((text, i) => ({
    lines: text.lines.map((line) => lineInk(pictures, line)),
    hidden: text.pieces.flatMap((piece) => {
      const extent = hiddenExtent(diff, piece)
      const { words, x, top: y, w, bottom } = piece
      return extent ? [{ words, box: { x, y, w, h: bottom - y }, extent }] : []
    }),
    disjointFrom: texts.flatMap((other, k) => (k > i && isInkDisjoint(diff, text, other) ? [k] : [])),
  }))
}
