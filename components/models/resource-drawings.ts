/** Drawings with exact counts: books on shelves, racks in isometric view, a training run with its interruptions. */
import { IsometricPen, type SvgShape } from '../building/isometric'
import { pathShape } from '../building/path-shape'
import { distribute } from '../kit/geometry'
import { personPath } from './person-path'

/** A fixed variation for book number i, 0 … 1. */
const pseudoRandom = (i: number) => ((i * 7919 + 31) % 97) / 97
/** A few spines are dark or hatched, so that the shelf looks like books. */
const spineClass = (variation: number) =>
  variation > 0.93 ? 'fill-ink' : variation > 0.8 ? 'hatched' : 'neutral-top'

/** `count` books on `shelves` boards, `pitch` apart, in a bookcase of this width. */
export function drawBooks(count: number, shelves: number, width: number, pitch: number): SvgShape[] {
  const frame = 8
  const booksPerShelf = Math.ceil(count / shelves)
  const w = (width - 2 * frame) / booksPerShelf
  const spines = Array.from({ length: count }, (_, i) => {
    const [shelf, k] = [Math.floor(i / booksPerShelf), i % booksPerShelf]
    const height = pitch * (0.6 + 0.26 * pseudoRandom(i))
    return pathShape(
      `M${frame + k * w} ${(shelf + 1) * pitch}v${-height}h${w}v${height}z`,
      `stroke-fine ${spineClass(pseudoRandom(i * 3 + 1))}`,
    )
  })
  const boards = Array.from({ length: shelves }, (_, i) =>
    pathShape(`M0 ${(i + 1) * pitch}h${width}`, 'stroke-mid'),
  )
  return [
    pathShape(`M0 0h${width}v${shelves * pitch + frame}h${-width}z`, 'neutral-left stroke-mid'),
    ...spines,
    ...boards,
  ]
}

/** Side of the floor slab, in units of the room. */
const FLOOR_SIDE = 5.4
/** Pixels per unit of the room. */
const UNIT = 34
/** `side` × `side` racks on a slab, centred in a column of this width. */
export function drawRacks(side: number, width: number): SvgShape[] {
  const pen = new IsometricPen(UNIT, width / 2, 40).box(0, 0, -0.25, FLOOR_SIDE, FLOOR_SIDE, 0.25, 'neutral')
  const pitch = (FLOOR_SIDE - 0.4) / side
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const [x, y] = [0.3 + j * pitch, 0.3 + i * pitch]
      pen.box(x, y, 0, 0.85, 0.85, 1.7, 'neutral')
      for (let z = 0.3; z < 1.6; z += 0.28)
        pen.line(
          [
            [x + 0.1, y + 0.85, z],
            [x + 0.75, y + 0.85, z],
          ],
          'stroke-hair',
        )
    }
  return pen.shapes
}

const STRIP = { rows: 9, height: 13, pitch: 19, gap: 2.4 }
const CREW = { count: 7, height: 44, foot: 230 }
/** A training run as a strip in rows of this width with `count` gaps, over the crew that restarts it. */
export function drawInterruptions(count: number, width: number): SvgShape[] {
  const { rows, height, pitch, gap } = STRIP
  const gapsBefore = (row: number) => Math.floor((row * count) / rows)
  const pieces = Array.from({ length: rows }, (_, row) => {
    const gaps = gapsBefore(row + 1) - gapsBefore(row)
    // Half a piece at either end, so that no gap falls on the end of a row.
    const edge = (i: number) => Math.min(width, Math.max(0, ((i - 0.5) * width) / gaps))
    return Array.from({ length: gaps + 1 }, (_, i) => {
      const [from, to] = [edge(i) + (i && gap / 2), edge(i + 1) - (i < gaps ? gap / 2 : 0)]
      return `M${from.toFixed(1)} ${row * pitch}h${(to - from).toFixed(1)}v${height}H${from.toFixed(1)}z`
    }).join('')
  })
  const { starts, size } = distribute(0, width, CREW.count)
  const crew = starts.map((x) => personPath(x + size / 2, CREW.foot, CREW.height))
  return [
    { tag: 'path', class: 'fill-ink', d: pieces.join('') },
    { tag: 'path', class: 'neutral-top stroke-mid', d: crew.join('') },
    { tag: 'path', class: 'stroke-mid', d: `M0 ${CREW.foot}h${width}` },
  ]
}
