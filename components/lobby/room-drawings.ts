/** Drawings in the rooms of the message's journey; y = 0 is the middle of a room. */
import type { SvgShape } from '../building/isometric'
import { pathShape as path } from '../building/path-shape'
import { cellShapes, engineShapes } from '../building/cross-section'

const circle = (cx: number): SvgShape => ({ tag: 'circle', cx, cy: 0, r: 26, class: 'engraved tablet' })

/** Floor 3, Models: the model as an engine, and an arrow into it. */
export const modelRoom = [path('M456 0h18', 'stroke-mid arrow-end'), ...engineShapes(488, 0, 66, 9)]

const matrix = (x: number, columns: number, on: (row: number, column: number) => boolean) =>
  cellShapes(x, -30, columns, 4, 13, on)
const pinPaths = Array.from({ length: 19 }, (_, i) => `M${180 + i * 24} -42v8m0 72v8`)
/** Floor 2, Frameworks: a chip that multiplies two matrices. */
export const frameworkRoom = [
  path(pinPaths.join(''), 'stroke-bold'),
  path('M162 -36h476v76h-476z', 'card'),
  ...matrix(186, 4, (r, c) => (r * 5 + c * 3) % 7 < 3),
  path('M270 -4l12 12m0 -12l-12 12', 'stroke-mid'),
  ...matrix(304, 6, (r, c) => (c * 5 + (r + 1) * 3) % 7 < 3),
  path('M420 -2h16m-16 8h16', 'stroke-mid'),
  ...matrix(456, 6, () => true),
]

const barShapes = [14, 26, 56, 20, 10, 32].map((height, i) =>
  path(`M${498 + i * 22} 30v${-height}h14v${height}z`, i === 2 ? 'engraved-solid' : 'engraved'),
)
/** Floor 1, Theory: times, plus, and a bar chart of token probabilities, engraved. */
export const theoryRoom = [
  circle(212),
  path('M202 -10l20 20m0 -20l-20 20', 'engraved bold'),
  circle(352),
  path('M338 0h28m-14 -14v28', 'engraved bold'),
  path('M484 -38h152v78h-152z', 'engraved tablet'),
  ...barShapes,
]
