/**
 * The building cut open and seen from the front: flat storeys, slabs, ground and earth, in sheet pixels.
 * Theory is a solid block below the ground; the others are a room on a slab.
 */
import { floors, type FloorNumber } from '../../data/floors'
import type { SvgShape } from './isometric'
import { pathShape as path } from './path-shape'

export interface StoreyBox {
  x: number
  y: number
  w: number
  h: number
}

/** How far a slab reaches beyond the walls, and the foundation beyond the building. */
const SLAB_OVERHANG = 4
const FOUNDATION_OVERHANG = 10
const SLAB_HEIGHT = 14
const STOREY_GAP = 6

/** One storey in its box. Unlit storeys are drawn in paper. */
export function storeyShapes(n: FloorNumber, { x, y, w, h }: StoreyBox, lit = true): SvgShape[] {
  const tone = lit ? 'floor' : 'neutral'
  if (n === 1)
    return [
      path(
        `M${x - FOUNDATION_OVERHANG} ${y}h${w + 2 * FOUNDATION_OVERHANG}v${h - STOREY_GAP}h${-(w + 2 * FOUNDATION_OVERHANG)}z`,
        `${lit ? 'floor' : 'neutral'}-left stroke-mid`,
      ),
    ]
  return [
    path(`M${x} ${y + STOREY_GAP}h${w}v${h - STOREY_GAP - SLAB_HEIGHT + 2}h${-w}z`, `${tone}-top stroke-mid`),
    path(
      `M${x - SLAB_OVERHANG} ${y + h - SLAB_HEIGHT}h${w + 2 * SLAB_OVERHANG}v${SLAB_HEIGHT}h${-(w + 2 * SLAB_OVERHANG)}z`,
      `${tone}-left stroke-mid`,
    ),
  ]
}

/** The roof's line over the top storey. */
export const roofShapes = ({ x, y, w }: StoreyBox): SvgShape[] => [path(`M${x - 8} ${y + STOREY_GAP}h${w + 16}`, 'stroke-mid')]

export interface GroundOptions {
  /** Where the ground line starts and ends. */
  from?: number
  to?: number
  /** How deep the earth is hatched, left and right of the foundation. */
  depth?: readonly [number, number]
}

/** Ground line at the top of the foundation's box, with hatched earth at both sides. */
export function groundShapes({ x, y, w }: StoreyBox, { from = 32, to = 1248, depth = [101, 12] }: GroundOptions): SvgShape[] {
  const left = x - FOUNDATION_OVERHANG
  const right = x + w + FOUNDATION_OVERHANG
  return [
    path(
      `M${from} ${y + 1}H${left}v${depth[0]}H${from}zM${right} ${y + 1}H${to}v${depth[1]}H${right}z`,
      'earth',
    ),
    path(`M${from} ${y}H${left}M${right} ${y}H${to}`, 'stroke-mid'),
  ]
}

/** The boxes of all storeys, top down, standing on each other; `h` is one height or one a floor. */
export function stackStoreys(x: number, y: number, w: number, h: number | Record<FloorNumber, number>) {
  const height = (n: FloorNumber) => (typeof h === 'number' ? h : h[n])
  const top = (n: FloorNumber) => floors.filter((f) => f.n > n).reduce((sum, f) => sum + height(f.n), y)
  const boxes = floors.map((f) => ({ n: f.n, box: { x, y: top(f.n), w, h: height(f.n) } }))
  return boxes.reverse()
}

/** y of the middle of a storey's room. */
export const roomMiddle = (n: FloorNumber, { y, h }: StoreyBox): number => y + (n === 1 ? (h - STOREY_GAP) / 2 : (h - 8) / 2)

/** Grid of cells; `on(row, column)` = solid. */
export function cellShapes(
  x: number,
  y: number,
  columns: number,
  rows: number,
  size: number,
  on: (row: number, column: number) => boolean,
  gap = 3,
): SvgShape[] {
  let open = ''
  let solid = ''
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const cell = `M${x + c * (size + gap)} ${y + r * (size + gap)}h${size}v${size}h${-size}z`
      if (on(r, c)) solid += cell
      else open += cell
    }
  return [path(open, 'card'), path(solid, 'fill-ink')]
}

/** The engine from the side: identical plates on a shaft, standing on the storey's own colour. */
export function engineShapes(x: number, y: number, h: number, plates: number, pitch = 14): SvgShape[] {
  const shaft = plates * pitch + 14
  const plate = (i: number) => path(`M${x + i * pitch} ${y - h / 2}h9v${h}h-9z`, 'floor-right stroke-fine')
  return [
    path(`M${x - 10} ${y - 6}h${shaft}v12h${-shaft}z`, 'neutral-left stroke-fine'),
    ...Array.from({ length: plates }, (_, i) => plate(i)),
  ]
}
