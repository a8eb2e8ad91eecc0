/** Compares screenshots, ignoring the small differences between machines in drawing text. */
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** The side of the square cells that are compared, px. */
export const CELL_SIZE = 12
/** The share of a cell's pixels that have to differ. */
const MIN_CHANGED_SHARE = 0.2

export interface ChangedCell {
  /** The top left corner, px. */
  x: number
  y: number
}

/** A part of a screenshot that is not compared, px. */
export interface MaskedRegion extends ChangedCell {
  w: number
  h: number
}

/** Paints regions white, with a margin of one pixel. */
function maskRegions({ data, width, height }: PNG, regions: readonly MaskedRegion[]): void {
  for (const { x, y, w, h } of regions) {
    const left = Math.max(0, Math.floor(x) - 1)
    const right = Math.min(width, Math.ceil(x + w) + 1)
    for (let row = Math.max(0, Math.floor(y) - 1); row < Math.min(height, Math.ceil(y + h) + 1); row++)
      data.fill(255, 4 * (row * width + left), 4 * (row * width + right))
  }
}

/**
 * The cells in which two screenshots of the same size differ, and an image of the differences. Both are changed: the
 * regions in `masked` are painted white, so that they never differ.
 */
export function diffScreenshots(
  a: PNG,
  b: PNG,
  masked: readonly MaskedRegion[] = [],
): { changedCells: ChangedCell[]; diff: PNG } {
  const { width, height } = a
  for (const image of [a, b]) maskRegions(image, masked)
  const diff = new PNG({ width, height })
  pixelmatch(a.data, b.data, diff.data, width, height, { threshold: 0.15, diffMask: true })
  /** Changed pixels by cell, as "column row". */
  const counts = new Map<string, number>()
  for (let i = 0; i < width * height; i++) {
    if (!diff.data[4 * i + 3]) continue
    const key = `${Math.floor((i % width) / CELL_SIZE)} ${Math.floor(i / width / CELL_SIZE)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const changedCells = [...counts]
    .filter(([, n]) => n >= MIN_CHANGED_SHARE * CELL_SIZE * CELL_SIZE)
    .map(([key]) => key.split(' ').map((k) => Number(k) * CELL_SIZE))
    .map(([x, y]) => ({ x, y }))
  return { changedCells, diff }
}
