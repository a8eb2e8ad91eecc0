/** The corridor of the lobby: four doors on one wall, a skirting board and a tiled floor, in sheet pixels. */
import type { Shape } from '../building/iso'
import { SHEET } from '../kit/sheet'

export const WALL = { left: SHEET.left, right: SHEET.right, floor: 600 }
/** Widths of a door and of the wall between two, and from one to the next. */
export const DOOR = { w: 264, gap: 32, pitch: 296, frame: 10 }
/** Where wall and floor run to at both sides, and where the floor ends in front. */
const EDGE = { left: 32, right: 1248, foot: SHEET.bottom }

const path = (d: string, cls: string): Shape => ({ tag: 'path', d, class: cls })

/** Floor tiles running to one vanishing point, and the edge where wall and floor meet. */
function floorShapes(): Shape[] {
  const [vx, vy] = [640, 170]
  const depth = (EDGE.foot - vy) / (WALL.floor - vy)
  let tiles = ''
  for (let x = WALL.left; x <= WALL.right; x += 64) {
    const far = Math.min(Math.max(vx + (x - vx) * depth, EDGE.left), EDGE.right)
    tiles += `M${x} ${WALL.floor}L${far.toFixed(1)} ${EDGE.foot}`
  }
  return [
    path(`M${EDGE.left} ${WALL.floor}H${EDGE.right}V${EDGE.foot}H${EDGE.left}z`, 'n-left nostroke'),
    path(tiles, 'lh'),
    path(`M${EDGE.left} ${WALL.floor}H${EDGE.right}`, 'lb'),
  ]
}

/** Floor, and a skirting board on the wall beside the first `doors` doors. */
export function corridorShapes(doors = 0): Shape[] {
  const openings = Array.from({ length: doors }, (_, i) => WALL.left + i * DOOR.pitch)
  const stops = [EDGE.left, ...openings.flatMap((x) => [x, x + DOOR.w]), EDGE.right]
  let d = ''
  for (let i = 0; i < stops.length; i += 2)
    d += `M${stops[i]} ${WALL.floor - 14}H${stops[i + 1]}V${WALL.floor}H${stops[i]}z`
  return [...floorShapes(), path(d, 'n-right ln')]
}
