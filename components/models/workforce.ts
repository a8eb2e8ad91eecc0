/** Pictures with exact counts: books on shelves, racks and engineers in plan. Pure, the same every time. */
import { Pen, type Shape } from '../building/iso'

/** Fixed unevenness of book number i, 0 … 1. */
const uneven = (i: number) => ((i * 7919 + 31) % 97) / 97
/** A few are bound in dark or striped, so that a shelf reads as books. */
const binding = (pick: number) => (pick > 0.93 ? 'k-solid' : pick > 0.8 ? 'hatched' : 'n-top')

/** `count` books on `shelves` boards, in a case of this width, boards `pitch` apart. */
export function books(count: number, shelves: number, width: number, pitch: number): Shape[] {
  const frame = 8
  const each = Math.ceil(count / shelves)
  const w = (width - 2 * frame) / each
  const path = (kind: string, d: string): Shape => ({ tag: 'path', class: kind, d })
  const spines = Array.from({ length: count }, (_, i) => {
    const [shelf, k] = [Math.floor(i / each), i % each]
    const height = pitch * (0.6 + 0.26 * uneven(i))
    return path(
      `ln ${binding(uneven(i * 3 + 1))}`,
      `M${frame + k * w} ${(shelf + 1) * pitch}v${-height}h${w}v${height}z`,
    )
  })
  const boards = Array.from({ length: shelves }, (_, i) => path('lm', `M0 ${(i + 1) * pitch}h${width}`))
  return [path('n-left lm', `M0 0h${width}v${shelves * pitch + frame}h${-width}z`), ...spines, ...boards]
}

const SIDE = 5.4
/** Px a unit of both rooms is long. */
const UNIT = 34
/** Both rooms stand on the same slab, in the middle of a column of this width. */
function slab(width: number): Pen {
  return new Pen(UNIT, width / 2, 40).box(0, 0, -0.25, SIDE, SIDE, 0.25, 'n')
}
/** `side` × `side` racks, drawn in a column of this width. */
export function racks(side: number, width: number): Shape[] {
  const pen = slab(width)
  const pitch = (SIDE - 0.4) / side
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const [x, y] = [0.3 + j * pitch, 0.3 + i * pitch]
      pen.box(x, y, 0, 0.85, 0.85, 1.7, 'n')
      for (let z = 0.3; z < 1.6; z += 0.28)
        pen.line(
          [
            [x + 0.1, y + 0.85, z],
            [x + 0.75, y + 0.85, z],
          ],
          'lh',
        )
    }
  return pen.shapes
}
/** Three rows of three desks with screens, an engineer at each, drawn in a column of this width. */
export function crew(width: number): Shape[] {
  const pen = slab(width)
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      const [x, y] = [0.45 + j * 1.7, 0.35 + i * 1.7]
      pen.box(x, y, 0, 1.2, 0.55, 0.55, 'n')
      pen.poly(
        [
          [x + 0.25, y + 0.2, 0.6],
          [x + 0.95, y + 0.2, 0.6],
          [x + 0.95, y + 0.2, 1.1],
          [x + 0.25, y + 0.2, 1.1],
        ],
        'k-solid ln',
      )
      pen.person(x + 0.6, y + 1.05, 0)
    }
  return pen.shapes
}
