/** Pixels that differ between two pictures of the same size. */
import type { BoundingBox } from '../page/types'
import type { Picture } from 'slidev-paper/read'

/** Minimum difference of a colour channel that counts as a change, of 255. */
const MIN_DIFFERENCE = 4

export interface PixelDiff {
  width: number
  height: number
  /** Per pixel, row by row: the largest difference of a colour channel, or 0 if it does not count. */
  levels: Uint8Array
}

export interface PixelArea {
  left: number
  top: number
  right: number
  bottom: number
}

/** The pixels that a box touches. */
export const areaOf = ({ x, y, w, h }: BoundingBox, { width, height }: PixelDiff): PixelArea => ({
  left: Math.max(0, Math.floor(x)),
  top: Math.max(0, Math.floor(y)),
  right: Math.min(width, Math.ceil(x + w)),
  bottom: Math.min(height, Math.ceil(y + h)),
})

/** Compares the colours of two pictures, opaque ones. */
export function diffPixels(before: Picture, now: Picture): PixelDiff {
  const { data: a, width, height } = before
  const { data: b } = now
  const levels = new Uint8Array(width * height)
  for (let pixel = 0, i = 0, k = 0; pixel < levels.length; pixel++, i += before.channels, k += now.channels) {
    const red = Math.abs(a[i]! - b[k]!)
    const green = Math.abs(a[i + 1]! - b[k + 1]!)
    const blue = Math.abs(a[i + 2]! - b[k + 2]!)
    const level = Math.max(red, green, blue)
    if (level >= MIN_DIFFERENCE) levels[pixel] = level
  }
  return { width, height, levels }
}

/** Indices of the pixels of an area, row by row. */
export function pixelsOf({ width }: PixelDiff, { left, top, right, bottom }: PixelArea): number[] {
  const pixels: number[] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) pixels.push(y * width + x)
  return pixels
}

/** Indices of the pixels of an area that differ. */
export function changedPixels(diff: PixelDiff, { left, top, right, bottom }: PixelArea): number[] {
  const { width, levels } = diff
  const pixels: number[] = []
  for (let y = top; y < bottom; y++)
    for (let pixel = y * width + left; pixel < y * width + right; pixel++)
      if (levels[pixel]) pixels.push(pixel)
  return pixels
}

/** The smallest area around some pixels, of which there is one at least. */
export function areaAround({ width }: PixelDiff, pixels: readonly number[]): PixelArea {
  const area = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
  for (const pixel of pixels) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    area.left = Math.min(area.left, x)
    area.top = Math.min(area.top, y)
    area.right = Math.max(area.right, x + 1)
    area.bottom = Math.max(area.bottom, y + 1)
  }
  return area
}

/** Number of pixels within a box that differ. */
export const countChangedPixels = (diff: PixelDiff, box: BoundingBox): number =>
  changedPixels(diff, areaOf(box, diff)).length
