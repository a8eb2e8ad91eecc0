/** Pictures with exact counts: books on shelves, racks and engineers in plan. Pure, seeded by place. */
import { Pen, type Shape } from '../building/iso'

export interface Spine {
  x: number
  y: number
  width: number
  height: number
  /** A few bound in dark or striped, so that a shelf reads as books. */
  binding: 'n-top' | 'hatched' | 'k-solid'
}

/** Fixed unevenness of book number i, 0 … 1. */
const uneven = (i: number) => ((i * 7919 + 31) % 97) / 97

/** `count` books on `shelves` boards, in a case of this width, boards `pitch` apart; y of the first board = pitch. */
export function books(count: number, shelves: number, width: number, pitch: number): Spine[] {
  const each = Math.ceil(count / shelves)
  return Array.from({ length: count }, (_, i): Spine => {
    const [row, k] = [Math.floor(i / each), i % each]
    const height = pitch * (0.6 + 0.26 * uneven(i))
    const w = width / each
    const pick = uneven(i * 3 + 1)
    return {
      x: k * w,
      y: (row + 1) * pitch - height,
      width: w,
      height,
      binding: pick > 0.93 ? 'k-solid' : pick > 0.8 ? 'hatched' : 'n-top',
    }
  })
}

const SIDE = 5.4
/** Both pictures stand on the same slab. */
function slab(u: number): Pen {
  return new Pen(u).box(0, 0, -0.25, SIDE, SIDE, 0.25, 'n')
}
/** `side` × `side` racks. */
export function racks(u: number, side: number): Shape[] {
  const pen = slab(u)
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
/** Three rows of three desks with screens, an engineer at each. */
export function crew(u: number): Shape[] {
  const pen = slab(u)
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
