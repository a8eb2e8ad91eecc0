/** The corridor of the lobby: four doors on one wall, a skirting board and a tiled floor, in sheet pixels. */
import type { Shape } from '../building/iso'

export const WALL = { left: 64, right: 1216, top: 150, floor: 600, edge: 640 }
export const DOOR = { w: 264, gap: 32 }

/** Left edge of door i, 0 … 3. */
export const doorX = (i: number): number => WALL.left + i * (DOOR.w + DOOR.gap)

const path = (d: string, cls: string): Shape => ({ tag: 'path', d, class: cls })

/** Floor tiles running to one vanishing point, and the edge where wall and floor meet. */
export function floorShapes(): Shape[] {
  const [vx, vy] = [640, 170]
  const depth = (WALL.edge - vy) / (WALL.floor - vy)
  let tiles = ''
  for (let x = WALL.left; x <= WALL.right; x += 64) {
    const far = Math.min(Math.max(vx + (x - vx) * depth, 32), 1248)
    tiles += `M${x} ${WALL.floor}L${far.toFixed(1)} ${WALL.edge}`
  }
  return [
    path(`M32 ${WALL.floor}H1248V${WALL.edge}H32z`, 'n-left nostroke'),
    path(tiles, 'lh'),
    path(`M32 ${WALL.floor}H1248`, 'lb'),
  ]
}

/** Skirting board on the stretches of wall between openings [from, to]. */
export function skirting(openings: readonly (readonly [number, number])[]): Shape[] {
  const stops = [32, ...openings.flat(), 1248]
  let d = ''
  for (let i = 0; i < stops.length; i += 2)
    if (stops[i + 1] - stops[i] > 1)
      d += `M${stops[i]} ${WALL.floor - 14}H${stops[i + 1]}V${WALL.floor}H${stops[i]}z`
  return [path(d, 'n-right ln')]
}
