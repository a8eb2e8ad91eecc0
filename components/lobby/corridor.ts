/** The corridor of the lobby: four doors on one wall, a skirting board and a tiled floor, in sheet pixels. */
import type { Shape } from '../building/iso'
import { SHEET } from '../kit/sheet'

export const WALL = { left: SHEET.left, right: SHEET.right, floor: 600 }
/** A door's width, from one to the next, and how thick its frame is. */
export const DOOR = { w: 264, pitch: 296, frame: 10 }
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

/** A door from its left edge: its frame, and a leaf with four panels and a handle where it is shut. */
export function doorShapes(top: number, open = false): Shape[] {
  const { w, frame } = DOOR
  const inside = `M${frame} ${WALL.floor}V${top + frame}H${w - frame}V${WALL.floor}z`
  const around = path(`M0 ${WALL.floor}V${top}h${w}V${WALL.floor}z`, 'n-right lm')
  if (open) return [around, path(inside, 'n-top ln')]
  return [
    around,
    path(inside, 'n-left ln'),
    path([34, 142].map((x) => `M${x} 272h88v130h-88zM${x} 462h88v112h-88z`).join(''), 'ln nofill'),
    path(`M${w - 50} 436h22`, 'lb'),
    { tag: 'circle', cx: w - 26, cy: 436, r: 5, class: 'k-solid' },
  ]
}
