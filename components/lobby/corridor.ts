/** The corridor of the lobby: four doors on one wall, a skirting board and a tiled floor, in sheet pixels. */
import type { SvgShape } from '../building/isometric'
import { pathShape as path } from '../building/path-shape'
import { CONTENT } from '../kit/geometry'

export const WALL = { left: CONTENT.left, right: CONTENT.right, floor: 600 }
/** A door's width, from one to the next, and how thick its frame is. */
export const DOOR = { w: 264, pitch: 296, frame: 10 }
/** Where wall and floor run to at both sides, and where the floor ends in front. */
const FLOOR_EDGE = { left: 32, right: 1248, foot: CONTENT.bottom }

/** Floor tiles running to one vanishing point, and the edge where wall and floor meet. */
function tileShapes(): SvgShape[] {
  const [vx, vy] = [640, 170]
  const depth = (FLOOR_EDGE.foot - vy) / (WALL.floor - vy)
  let tiles = ''
  for (let x = WALL.left; x <= WALL.right; x += 64) {
    const far = Math.min(Math.max(vx + (x - vx) * depth, FLOOR_EDGE.left), FLOOR_EDGE.right)
    tiles += `M${x} ${WALL.floor}L${far.toFixed(1)} ${FLOOR_EDGE.foot}`
  }
  return [
    path(
      `M${FLOOR_EDGE.left} ${WALL.floor}H${FLOOR_EDGE.right}V${FLOOR_EDGE.foot}H${FLOOR_EDGE.left}z`,
      'neutral-left no-stroke',
    ),
    path(tiles, 'stroke-hair'),
    path(`M${FLOOR_EDGE.left} ${WALL.floor}H${FLOOR_EDGE.right}`, 'stroke-bold'),
  ]
}

/** Floor, and a skirting board on the wall beside the first `doors` doors. */
export function corridorShapes(doors = 0): SvgShape[] {
  const openings = Array.from({ length: doors }, (_, i) => WALL.left + i * DOOR.pitch)
  const gaps = [FLOOR_EDGE.left, ...openings.flatMap((x) => [x, x + DOOR.w]), FLOOR_EDGE.right]
  let d = ''
  for (let i = 0; i < gaps.length; i += 2)
    d += `M${gaps[i]} ${WALL.floor - 14}H${gaps[i + 1]}V${WALL.floor}H${gaps[i]}z`
  return [...tileShapes(), path(d, 'neutral-right stroke-fine')]
}

/** A door from its left edge: its frame, and a leaf with four panels and a handle where it is shut. */
export function doorShapes(top: number, open = false): SvgShape[] {
  const { w, frame } = DOOR
  const inside = `M${frame} ${WALL.floor}V${top + frame}H${w - frame}V${WALL.floor}z`
  const frameShape = path(`M0 ${WALL.floor}V${top}h${w}V${WALL.floor}z`, 'neutral-right stroke-mid')
  if (open) return [frameShape, path(inside, 'neutral-top stroke-fine')]
  return [
    frameShape,
    path(inside, 'neutral-left stroke-fine'),
    path([34, 142].map((x) => `M${x} 272h88v130h-88zM${x} 462h88v112h-88z`).join(''), 'stroke-fine no-fill'),
    path(`M${w - 50} 436h22`, 'stroke-bold'),
    { tag: 'circle', cx: w - 26, cy: 436, r: 5, class: 'fill-ink' },
  ]
}
