/** Tells a real change of a picture from the small differences with which machines draw the same letters. */
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Side of the squares a picture is judged in, px. */
export const CELL_SIZE = 12
/** Share of a square's pixels that must differ before it counts as changed. */
const MIN_CHANGED_SHARE = 0.2

export interface ChangedCell {
  /** Top left corner of the changed square, px. */
  x: number
  y: number
}

/** A part of a picture, px. */
export interface MaskedRegion extends ChangedCell {
  w: number
  h: number
}

/** Makes these parts of a picture white, edges included, so that nothing is seen of what they show. */
function maskRegions({ data, width, height }: PNG, regions: readonly MaskedRegion[]): void {
  for (const { x, y, w, h } of regions) {
    const left = Math.max(0, Math.floor(x) - 1)
    const right = Math.min(width, Math.ceil(x + w) + 1)
    for (let row = Math.max(0, Math.floor(y) - 1); row < Math.min(height, Math.ceil(y + h) + 1); row++)
      data.fill(255, 4 * (row * width + left), 4 * (row * width + right))
  }
}

/**
 * Squares of `b` that differ from `a`, and a picture of the differences. Pictures must be of one size; what stands in
 * `masked` is whited out in both and never differs.
 */
export function diffScreenshots(
  a: PNG,
  b: PNG,
  masked: readonly MaskedRegion[] = [],
): { changedCells: ChangedCell[]; diff: PNG } {
  const { width, height } = a
  for (const picture of [a, b]) maskRegions(picture, masked)
  const diff = new PNG({ width, height })
  pixelmatch(a.data, b.data, diff.data, width, height, { threshold: 0.15, diffMask: true })
  const count = new Map<string, number>()
  for (let i = 0; i < width * height; i++) {
    if (!diff.data[4 * i + 3]) continue
    const key = `${Math.floor((i % width) / CELL_SIZE)} ${Math.floor(i / width / CELL_SIZE)}`
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  const changedCells = [...count]
    .filter(([, n]) => n >= MIN_CHANGED_SHARE * CELL_SIZE * CELL_SIZE)
    .map(([key]) => key.split(' ').map((k) => Number(k) * CELL_SIZE))
    .map(([x, y]) => ({ x, y }))
  return { changedCells, diff }
}
