import { IsometricPen } from './isometric'

/** A door seen from the front, with a person beside it. */
export interface Door {
  /** Left edge of the door, and of the name plate over it. */
  x: number
  /** Width available for the name plate. */
  width: number
  /** Shapes of door and person, in px of the canvas. */
  pen: IsometricPen
}

/** Largest plan unit of a person, px; a person is 1.3 units tall. */
const MAX_FIGURE_UNIT = 84

/** `count` doors of the given height on the ground at `y`, evenly spaced from `x0` to `x1`. */
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
