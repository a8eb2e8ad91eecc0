/**
 * Cross-section of the building from the front: storeys, ground, cells and engines as SVG shapes, in px of the canvas.
 * Floor 1 is a solid block below the ground, each other floor a room on a slab.
 */
import { floors, type FloorNumber } from '../../data/floors'
import type { SvgShape } from './isometric'
import { pathShape as path } from './path-shape'

/** Left, top, width and height of a storey. */
export interface StoreyBox {
  x: number
  y: number
  w: number
  h: number
}

/** How far a slab reaches beyond the walls, and the foundation beyond the building. */
const SLAB_OVERHANG = 4
export const FOUNDATION_OVERHANG = 10
const SLAB_HEIGHT = 14
const STOREY_GAP = 6

/** One storey in its box. Unlit storeys are drawn in paper. */
export function storeyShapes(n: FloorNumber, { x, y, w, h }: StoreyBox, lit = true): SvgShape[] {
  const tone = lit ? 'floor' : 'neutral'
  const room = roomBox(n, { x, y, w, h })
  if (n === 1)
    return [
      path(
        `M${x - FOUNDATION_OVERHANG} ${room.y}h${w + 2 * FOUNDATION_OVERHANG}v${room.h}h${-(w + 2 * FOUNDATION_OVERHANG)}z`,
        `${tone}-left stroke-mid`,
      ),
    ]
  return [
    path(`M${room.x} ${room.y}h${room.w}v${room.h}h${-room.w}z`, `${tone}-top stroke-mid`),
    path(
      `M${x - SLAB_OVERHANG} ${y + h - SLAB_HEIGHT}h${w + 2 * SLAB_OVERHANG}v${SLAB_HEIGHT}h${-(w + 2 * SLAB_OVERHANG)}z`,
      `${tone}-left stroke-mid`,
    ),
  ]
}

/** The line of the roof, over the top storey. */
export const roofShapes = ({ x, y, w }: StoreyBox): SvgShape[] => [path(`M${x - 8} ${y + STOREY_GAP}h${w + 16}`, 'stroke-mid')]

/** Extent of the ground beside the foundation. */
export interface GroundOptions {
  /** x where the ground line starts. */
  from?: number
  /** x where the ground line ends. */
  to?: number
  /** Depth of the hatched earth, left and right of the foundation. */
  depth?: readonly [number, number]
}

/** The ground line, at the top of the foundation's box, with hatched earth at both sides. */
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

/** The boxes of all storeys, from the top down, without gaps; `h` is the height of all of them or of each. */
export function stackStoreys(x: number, y: number, w: number, h: number | Record<FloorNumber, number>) {
  const height = (n: FloorNumber) => (typeof h === 'number' ? h : h[n])
  const top = (n: FloorNumber) => floors.filter((f) => f.n > n).reduce((sum, f) => sum + height(f.n), y)
  const boxes = floors.map((f) => ({ n: f.n, box: { x, y: top(f.n), w, h: height(f.n) } }))
  return boxes.reverse()
}

/** A storey without its slab; the slab covers the room's lower edge. */
export function roomBox(n: FloorNumber, { x, y, w, h }: StoreyBox): StoreyBox {
  if (n === 1) return { x, y, w, h: h - STOREY_GAP }
  return { x, y: y + STOREY_GAP, w, h: h - STOREY_GAP - SLAB_HEIGHT + 2 }
}

/** y of the middle of a storey's room, for its furniture. */
export const roomMiddle = (n: FloorNumber, { y, h }: StoreyBox): number => y + (n === 1 ? (h - STOREY_GAP) / 2 : (h - 8) / 2)

/** A grid of square cells of side `size`; those for which `on(row, column)` holds are solid. */
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

/** How an engine is drawn from the side, px. */
export interface EngineStyle {
  /** From the left edge of one plate to the left edge of the next. */
  pitch: number
  plateWidth: number
  shaftHeight: number
  /** How far the shaft reaches beyond the first plate and the last. */
  overhang: readonly [left: number, right: number]
  /** Class of the plates' fill. */
  fill: 'floor-right' | 'floor-core'
}

/** An engine as furniture of a room. */
export const SMALL_ENGINE: EngineStyle = {
  pitch: 14,
  plateWidth: 9,
  shaftHeight: 12,
  overhang: [10, 9],
  fill: 'floor-right',
}
/** An engine as the subject of a drawing. */
export const LARGE_ENGINE: EngineStyle = {
  pitch: 19,
  plateWidth: 12,
  shaftHeight: 14,
  overhang: [16, 16],
  fill: 'floor-core',
}

/** From the left edge of the first plate to the right edge of the last. */
export const engineWidth = (plates: number, { pitch, plateWidth }: EngineStyle): number =>
  (plates - 1) * pitch + plateWidth

/**
 * The engine from the side: identical plates of height `h` on a shaft, in the colours of the floor around it.
 * `x` is the left edge of the first plate, `y` the middle of the shaft.
 */
export function engineShapes(
  x: number,
  y: number,
  h: number,
  plates: number,
  style: EngineStyle = SMALL_ENGINE,
): SvgShape[] {
  const { pitch, plateWidth, shaftHeight, fill } = style
  const [left, right] = style.overhang
  const shaft = left + engineWidth(plates, style) + right
  return [
    path(
      `M${x - left} ${y - shaftHeight / 2}h${shaft}v${shaftHeight}h${-shaft}z`,
      'neutral-left stroke-fine',
    ),
    ...Array.from({ length: plates }, (_, i) =>
      path(`M${x + i * pitch} ${y - h / 2}h${plateWidth}v${h}h${-plateWidth}z`, `${fill} stroke-fine`),
    ),
  ]
}
