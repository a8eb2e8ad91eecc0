/** What ink the letters of a slide leave: its picture with them is compared with its picture without them. */
import type { PNG } from 'pngjs'
import type { Box, Piece, Text } from '../page/sheet'

/** Of the letters of a text, or of a line of it. */
export interface Ink {
  /** For each line what it stands on: each colour beneath its letters with its share, commonest first. */
  lines: { beneath: Ground[]; painted?: { front: number[]; back: number[] } }[]
  /** Pieces that leave no ink, or only part of what they should. */
  unseen: { words: string; box: Box; how: 'not at all' | 'in part' }[]
  /** Which later texts reach into its box, though no ink is where they do. */
  apart: number[]
}

export interface Ground {
  rgb: number[]
  share: number
}

/** Below this, a pixel of one picture is that of the other. */
const SAME = 4
/** Colours this near are one. */
const STEP = 8

interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

const areaOf = ({ x, y, w, h }: Box, { width, height }: PNG): Area => ({
  left: Math.max(0, Math.floor(x)),
  top: Math.max(0, Math.floor(y)),
  right: Math.min(width, Math.ceil(x + w)),
  bottom: Math.min(height, Math.ceil(y + h)),
})

const rgbAt = ({ data }: PNG, i: number) => [data[i]!, data[i + 1]!, data[i + 2]!]

/** Pixels of an area that the letters change: where they are, and by how much. */
function changed(shown: PNG, bare: PNG, { left, top, right, bottom }: Area) {
  const pixels: { i: number; x: number; y: number; by: number }[] = []
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const i = (y * shown.width + x) * 4
      const by = Math.max(
        Math.abs(shown.data[i]! - bare.data[i]!),
        Math.abs(shown.data[i + 1]! - bare.data[i + 1]!),
        Math.abs(shown.data[i + 2]! - bare.data[i + 2]!),
      )
      if (by >= SAME) pixels.push({ i, x, y, by })
    }
  return pixels
}

const keyOf = (rgb: number[]) => rgb.map((v) => Math.round(v / STEP)).join()

/** The colours at these places, commonest first. */
function grounds(picture: PNG, places: readonly number[]): Ground[] {
  const groups = new Map<string, { rgb: number[]; count: number }>()
  for (const i of places) {
    const rgb = rgbAt(picture, i)
    const key = keyOf(rgb)
    const group = groups.get(key) ?? { rgb, count: 0 }
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ rgb, count }) => ({ rgb, share: count / places.length }))
}

function everyPixel({ width }: PNG, { left, top, right, bottom }: Area): number[] {
  const places: number[] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) places.push((y * width + x) * 4)
  return places
}

/** The share of changed pixels that are letters through and through, not their soft edges. */
const CORE = 0.1

function lineInk(shown: PNG, bare: PNG, line: Box): Ink['lines'][number] {
  const area = areaOf(line, shown)
  const pixels = changed(shown, bare, area)
  if (!pixels.length) return { beneath: grounds(bare, everyPixel(bare, area)).slice(0, 1) }
  const core = pixels.sort((a, b) => b.by - a.by)[Math.floor(pixels.length * CORE)]!
  return {
    beneath: grounds(
      bare,
      pixels.map(({ i }) => i),
    ),
    painted: { front: rgbAt(shown, core.i), back: rgbAt(bare, core.i) },
  }
}

/** Letters reach over so much of their box, even thin ones and those drawn between two pixels. */
const REACH = { across: 0.55, down: 0.6 }
const SLACK = 2

/** Signs are thin, and not always where their typeface says. */
const LETTERS = /[\p{L}\p{N}]{2}/u

/** Whether a piece leaves its ink: on the sheet, all over its box. */
function seen(shown: PNG, bare: PNG, piece: Piece): 'not at all' | 'in part' | '' {
  const area = areaOf(piece, shown)
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  // Off the sheet; another rule's matter.
  if (width < piece.w - SLACK || height < piece.h - SLACK) return ''
  if (!changed(shown, bare, area).length) return 'not at all'
  if (!LETTERS.test(piece.words)) return ''
  const tight = { ...piece, y: piece.top, h: piece.bottom - piece.top }
  const pixels = changed(shown, bare, areaOf(tight, shown))
  if (!pixels.length) return 'in part'
  const [xs, ys] = [pixels.map((p) => p.x), pixels.map((p) => p.y)]
  const across = Math.max(...xs) - Math.min(...xs) + 1
  const down = Math.max(...ys) - Math.min(...ys) + 1
  const part = across < piece.w * REACH.across - SLACK || down < tight.h * REACH.down - SLACK
  return part ? 'in part' : ''
}

/** What two boxes have in common. */
function common(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** Whether two texts reach into each other, and only where neither has ink: the corner above a small letter, say. */
function keepApart(shown: PNG, bare: PNG, a: Text, b: Text): boolean {
  const shared = a.lines.flatMap((line) => b.lines.flatMap((other) => common(line, other) ?? []))
  const slanted = [...a.lines, ...b.lines].some(({ corners }) => corners)
  return (
    shared.length > 0 && !slanted && shared.every((box) => !changed(shown, bare, areaOf(box, shown)).length)
  )
}

/** The ink of each text, from two pictures of the same sheet: with letters, and without. */
export function inkOf(shown: PNG, bare: PNG, texts: readonly Text[]): Ink[] {
  return texts.map((text, i) => ({
    lines: text.lines.map((line) => lineInk(shown, bare, line)),
    unseen: text.pieces.flatMap((piece) => {
      const how = seen(shown, bare, piece)
      const { words, x, top: y, w, bottom } = piece
      return how ? [{ words, box: { x, y, w, h: bottom - y }, how }] : []
    }),
    apart: texts.flatMap((other, k) => (k > i && keepApart(shown, bare, text, other) ? [k] : [])),
  }))
}

/** How many pixels of a part differ between two pictures. */
export const difference = (before: PNG, now: PNG, part: Box): number =>
  changed(before, now, areaOf(part, before)).length
