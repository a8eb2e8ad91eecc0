/** The tour's line beside the building, a segment for each storey: so it follows when floors open. Pure. */
import type { FloorNumber } from '../../data/floors'
import type { Tour } from './tours'

export type LineStyle = 'solid' | 'dotted'
export interface RouteSegment {
  /** The line above the storey's middle. */
  above?: LineStyle
  /** The line below it. */
  below?: LineStyle
  /** Arrowhead at the line's end: at the storey's top, pointing up, or at its middle, pointing down. */
  arrow?: 'top' | 'middle'
  /** A stop at the storey's middle: the current one, one that was reached, the next one, or a later one. */
  stop?: 'here' | 'done' | 'next' | 'ahead'
  /** A second line beside the first: the message on its way up. */
  back?: { above?: LineStyle; below?: LineStyle }
}

type RouteSegments = Record<FloorNumber, RouteSegment>
const emptySegments = (): RouteSegments => ({ 1: {}, 2: {}, 3: {}, 4: {} })

/** Sets the line from the middle of one storey to that of another. */
function drawLine(segments: RouteSegments, from: FloorNumber, to: FloorNumber, line: LineStyle): void {
  const [low, high] = from < to ? [from, to] : [to, from]
  for (let n = low; n <= high; n++) {
    const segment = segments[n as FloorNumber]
    if (n > low) segment.below = line
    if (n < high) segment.above = line
  }
}

/** Down from the top floor, then up again beside it: solid as far as the message has come, dotted from there. */
function messageSegments(tour: Tour, step: number): RouteSegments {
  const segments = emptySegments()
  const visitedFloors = tour.stops.map((s) => s.floor)
  const bottom = visitedFloors.indexOf(1) + 1
  const current = visitedFloors[Math.max(step, 1) - 1]
  drawLine(segments, 4, 1, 'dotted')
  drawLine(segments, 4, step > bottom ? 1 : current, 'solid')
  if (step <= bottom) return segments
  const back = emptySegments()
  drawLine(back, 1, 4, 'dotted')
  drawLine(back, 1, current, 'solid')
  for (const n of [1, 2, 3, 4] as const) segments[n].back = { above: back[n].above, below: back[n].below }
  return segments
}

/** The line of a tour at a step (from 1; 0 = before its first stop), by floor. `open`: the open floor. */
export function routeSegments(tour: Tour | undefined, step: number, open?: FloorNumber): RouteSegments {
  if (!tour) return emptySegments()
  if (tour.kind === 'message') return messageSegments(tour, step)
  const segments = emptySegments()
  const visitedFloors = [...new Set(tour.stops.map((s) => s.floor))]
  const next = tour.stops[step]?.floor
  const isQuestion = tour.kind === 'question'
  if (!isQuestion)
    visitedFloors.slice(1).forEach((to, i) => drawLine(segments, visitedFloors[i], to, 'solid'))
  const last = visitedFloors[visitedFloors.length - 1]
  if (tour.onward && tour.onward > last) {
    segments[last].above = 'solid'
    segments[last].arrow = 'top'
  } else if (tour.onward) {
    drawLine(segments, last, tour.onward, 'dotted')
    segments[tour.onward].arrow = 'middle'
  }
  for (const n of visitedFloors) {
    const isReached = tour.stops.slice(0, step).some((s) => s.floor === n)
    segments[n].stop = isQuestion || n === open ? 'here' : n === next ? 'next' : isReached ? 'done' : 'ahead'
  }
  return segments
}
