/** The lit way as it runs beside the building: a piece a storey, so that it follows when floors open. Pure. */
import type { FloorNumber } from '../../data/floors'
import type { Tour } from './tours'

export type LineStyle = 'solid' | 'dotted'
export interface RouteSegment {
  /** The line above and below the storey's middle. */
  above?: LineStyle
  below?: LineStyle
  /** Where the line ends: at the storey's top, pointing up, or at its middle, pointing down. */
  arrow?: 'top' | 'middle'
  /** A stop stands at the middle: reached, the next one, or still to go. */
  stop?: 'here' | 'done' | 'next' | 'ahead'
  /** The message on its way up: a second line beside the first. */
  back?: { above?: LineStyle; below?: LineStyle }
}

type RouteSegments = Record<FloorNumber, RouteSegment>
const emptySegments = (): RouteSegments => ({ 1: {}, 2: {}, 3: {}, 4: {} })

function drawLine(segments: RouteSegments, from: FloorNumber, to: FloorNumber, line: LineStyle): void {
  const [low, high] = from < to ? [from, to] : [to, from]
  for (let n = low; n <= high; n++) {
    const segment = segments[n as FloorNumber]
    if (n > low) segment.below = line
    if (n < high) segment.above = line
  }
}

/** Down from the top floor to the bottom, then up again beside it: solid as far as the message has come. */
function messageSegments(tour: Tour, step: number): RouteSegments {
  const segments = emptySegments()
  const visitedFloors = tour.stops.map((s) => s.floor)
  const bottom = visitedFloors.indexOf(1) + 1
  const at = visitedFloors[Math.max(step, 1) - 1]
  drawLine(segments, 4, 1, 'dotted')
  drawLine(segments, 4, step > bottom ? 1 : at, 'solid')
  if (step <= bottom) return segments
  const back = emptySegments()
  drawLine(back, 1, 4, 'dotted')
  drawLine(back, 1, at, 'solid')
  for (const n of [1, 2, 3, 4] as const) segments[n].back = { above: back[n].above, below: back[n].below }
  return segments
}

/** The pieces of a way at a step, with `open` = the floor that is open. */
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
