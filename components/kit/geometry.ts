/** Measures of the slide's canvas, in px of its 1280 × 720, and rectangles on it. */

/** Area for all content; `footnote` is the top of the line of sources. */
export const CONTENT = { left: 64, right: 1216, width: 1152, top: 150, bottom: 640, footnote: 634 } as const
/**
 * The longest line of sources. It may reach into the space between content and frame: engines round the widths of letters
 * differently, and a second line would not fit above the title block.
 */
export const FOOTNOTE_WIDTH = CONTENT.width + 32
/** The panel of controls of a live demo. */
export const PANEL = { x: 838, y: 170, width: 378, height: 470 } as const
/** The demo's drawing, left of its panel. */
export const MAIN = { x: CONTENT.left, width: 716, right: 780 } as const

/** Default gap between neighbours. */
export const GAP = 24

/** A rectangle: left, top, width, height. */
export type RectTuple = readonly [x: number, y: number, width: number, height: number]
/** A point of the canvas. */
export type PointTuple = readonly [x: number, y: number]

/** Position and size of an HTML block, as props of AbsoluteBox. */
export interface Placement {
  x?: number
  y?: number
  width?: number
  height?: number
}

/** Splits a length into n equal parts with gaps between them: the start of each part, and their size. */
export function distribute(
  from: number,
  length: number,
  n: number,
  gap = 0,
): { starts: number[]; size: number } {
  const size = (length - gap * (n - 1)) / n
  return { starts: Array.from({ length: n }, (_, i) => from + i * (size + gap)), size }
}

/** The rectangle around a centre. */
export const rectAround = ([x, y]: PointTuple, halfWidth: number, halfHeight = halfWidth): RectTuple => [
  x - halfWidth,
  y - halfHeight,
  2 * halfWidth,
  2 * halfHeight,
]

/** Edges and centre of a rectangle. */
export const rectEdges = ([x, y, width, height]: RectTuple) => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
  centreX: x + width / 2,
  centreY: y + height / 2,
})

/** A rectangle as attributes of <rect> or props of AbsoluteBox: `v-bind="rectProps(box)"`. */
export const rectProps = ([x, y, width, height]: RectTuple) => ({ x, y, width, height })
