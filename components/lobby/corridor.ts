/** Shapes of the corridor: doors on a wall, a skirting board and a tiled floor, in slide pixels. */
import type { SvgShape } from '../building/isometric'
import { pathShape as path } from '../building/path-shape'
import { CONTENT } from '../kit/geometry'

/** The wall: its sides, and the y where it meets the floor. */
export const WALL = { left: CONTENT.left, right: CONTENT.right, floor: 600 }
/** A door's width, the distance to the next door, and the thickness of its frame. */
export const DOOR = { w: 264, pitch: 296, frame: 10 }
/** The sides of the floor, and its front edge. */
const FLOOR_EDGE = { left: 32, right: 1248, foot: CONTENT.bottom }

/** The floor with joints towards one vanishing point, and the edge where wall and floor meet. */
function tileShapes(): SvgShape[] {
  const [vx, vy] = [640, 170]
  const depth = (FLOOR_EDGE.foot - vy) / (WALL.floor - vy)
  let joints = ''
  for (let x = WALL.left; x <= WALL.right; x += 64) {
    const far = Math.min(Math.max(vx + (x - vx) * depth, FLOOR_EDGE.left), FLOOR_EDGE.right)
    joints += `M${x} ${WALL.floor}L${far.toFixed(1)} ${FLOOR_EDGE.foot}`
  }
  return [
    path(
      `M${FLOOR_EDGE.left} ${WALL.floor}H${FLOOR_EDGE.right}V${FLOOR_EDGE.foot}H${FLOOR_EDGE.left}z`,
      'neutral-left no-stroke',
    ),
    path(joints, 'stroke-hair'),
    path(`M${FLOOR_EDGE.left} ${WALL.floor}H${FLOOR_EDGE.right}`, 'stroke-bold'),
  ]
}

/** The floor, and a skirting board interrupted by this number of doors. */
export function corridorShapes(doors = 0): SvgShape[] {
  const openings = Array.from({ length: doors }, (_, i) => WALL.left + i * DOOR.pitch)
  const gaps = [FLOOR_EDGE.left, ...openings.flatMap((x) => [x, x + DOOR.w]), FLOOR_EDGE.right]
  let d = ''
  for (let i = 0; i < gaps.length; i += 2)
    d += `M${gaps[i]} ${WALL.floor - 14}H${gaps[i + 1]}V${WALL.floor}H${gaps[i]}z`
  return [...tileShapes(), path(d, 'neutral-right stroke-fine')]
}

/** A door with its left edge at x = 0: the frame and, unless it is open, a leaf with four panels and a handle. */
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
