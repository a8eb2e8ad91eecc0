/** Doors seen from the front, a figure before each: who belongs on a floor. */
import { IsometricPen } from './isometric'

export interface Door {
  /** Left edge of door and plate, and the room they have. */
  x: number
  width: number
  /** Strokes of door and figure, in sheet coordinates. */
  pen: IsometricPen
}

/** A figure's unit at most: 1.3 of these tall. */
const MAX_FIGURE_UNIT = 84

/** `count` doors along the ground at `y`, side by side between `x0` and `x1`. */
export function drawDoors(count: number, x0: number, x1: number, y: number, height: number): Door[] {
  const pitch = (x1 - x0) / count
  return Array.from({ length: count }, (_, i) => {
    const x = x0 + i * pitch
    const w = Math.min(112, pitch * 0.6)
    const top = y - height
    const pen = new IsometricPen(Math.min(height * 0.46, MAX_FIGURE_UNIT), x + w + 6, y - 5)
    const rect = (l: number, t: number, r: number, b: number, cls: string) =>
      pen.stroke(`M${x + l} ${t}H${x + r}V${b}H${x + l}Z`, cls)
    rect(0, top, w, y, 'neutral-right stroke-mid')
    rect(8, top + 8, w - 8, y, 'floor-left stroke-mid')
    rect(22, top + 24, w - 22, top + height * 0.42, 'floor-top floor-line')
    rect(22, top + height * 0.42 + 16, w - 22, y - 18, 'floor-top floor-line')
    pen.circle(x + 16, top + height * 0.42 + 8, 4, 'floor-cut')
    pen.person(0, 0, 0, 'neutral-top stroke-mid')
    return { x, width: pitch - 8, pen }
  })
}
