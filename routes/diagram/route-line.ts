/** The lit way as it runs beside the building: a piece a storey, so that it follows when floors open. Pure. */
import type { FloorNumber } from '../../data/floors'
import type { Way } from './ways'

export type Line = 'solid' | 'dotted'
export interface Piece {
  /** The line above and below the storey's middle. */
  above?: Line
  below?: Line
  /** Where the line ends: at the storey's top, pointing up, or at its middle, pointing down. */
  arrow?: 'top' | 'middle'
  /** A stop stands at the middle: reached, the next one, or still to go. */
  stop?: 'here' | 'done' | 'next' | 'ahead'
  /** The message on its way up: a second line beside the first. */
  back?: { above?: Line; below?: Line }
}

type Pieces = Record<FloorNumber, Piece>
const empty = (): Pieces => ({ 1: {}, 2: {}, 3: {}, 4: {} })

function draw(pieces: Pieces, from: FloorNumber, to: FloorNumber, line: Line): void {
  const [low, high] = from < to ? [from, to] : [to, from]
  for (let n = low; n <= high; n++) {
    const piece = pieces[n as FloorNumber]
    if (n > low) piece.below = line
    if (n < high) piece.above = line
  }
}

/** Down from the top floor to the bottom, then up again beside it: solid as far as the message has come. */
function trip(way: Way, step: number): Pieces {
  const pieces = empty()
  const floorsMet = way.stops.map((s) => s.floor)
  const bottom = floorsMet.indexOf(1) + 1
  const at = floorsMet[Math.max(step, 1) - 1]
  draw(pieces, 4, 1, 'dotted')
  draw(pieces, 4, step > bottom ? 1 : at, 'solid')
  if (step <= bottom) return pieces
  const back = empty()
  draw(back, 1, 4, 'dotted')
  draw(back, 1, at, 'solid')
  for (const n of [1, 2, 3, 4] as const) pieces[n].back = { above: back[n].above, below: back[n].below }
  return pieces
}

/** The pieces of a way at a step, with `open` = the floor that is open. */
export function routeLine(way: Way | undefined, step: number, open?: FloorNumber): Pieces {
  if (!way) return empty()
  if (way.kind === 'message') return trip(way, step)
  const pieces = empty()
  const met = [...new Set(way.stops.map((s) => s.floor))]
  const next = way.stops[step]?.floor
  const asked = way.kind === 'question'
  if (!asked) met.slice(1).forEach((to, i) => draw(pieces, met[i], to, 'solid'))
  const last = met[met.length - 1]
  if (way.onward && way.onward > last) {
    pieces[last].above = 'solid'
    pieces[last].arrow = 'top'
  } else if (way.onward) {
    draw(pieces, last, way.onward, 'dotted')
    pieces[way.onward].arrow = 'middle'
  }
  for (const n of met) {
    const reached = way.stops.slice(0, step).some((s) => s.floor === n)
    pieces[n].stop = asked || n === open ? 'here' : n === next ? 'next' : reached ? 'done' : 'ahead'
  }
  return pieces
}
