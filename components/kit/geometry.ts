/** The sheet's own measures, in px of its 1280 × 720. */

/** What stands on a sheet stands within these edges; sources stand at its foot. */
export const CONTENT = { left: 64, right: 1216, width: 1152, top: 150, bottom: 640, footnote: 634 } as const
/** Where the controls of a live demo stand, and what they control, beside them. */
export const PANEL = { x: 838, y: 170, width: 378, height: 470 } as const
export const MAIN = { x: CONTENT.left, width: 716, right: 780 } as const

/** Between things that stand side by side. */
export const GAP = 24

/** Left, top, width, height. */
export type RectTuple = readonly [x: number, y: number, width: number, height: number]
export type PointTuple = readonly [x: number, y: number]

/** A block of HTML's own place, as Place takes it. */
export interface Placement {
  x?: number
  y?: number
  width?: number
  height?: number
}

/** n equal parts of a length with gaps between them: where each begins, and how long they are. */
export function distribute(
  from: number,
  length: number,
  n: number,
  gap = 0,
): { starts: number[]; size: number } {
  const size = (length - gap * (n - 1)) / n
  return { starts: Array.from({ length: n }, (_, i) => from + i * (size + gap)), size }
}

/** A box by its middle. */
export const rectAround = ([x, y]: PointTuple, halfWidth: number, halfHeight = halfWidth): RectTuple => [
  x - halfWidth,
  y - halfHeight,
  2 * halfWidth,
  2 * halfHeight,
]

/** A box as <rect> and Place take it: `v-bind="area(box)"`. */
export const rectProps = ([x, y, width, height]: RectTuple) => ({ x, y, width, height })
