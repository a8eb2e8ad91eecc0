/** The plane that words are drawn on: where they lie on the sheet, and where their names stand. */
import type { RectTuple, PointTuple } from '../kit'

/** What points are stretched to fill, within the squared paper, with room for names on their right. */
const PLOT_BOX: RectTuple = [100, 246, 470, 340]
/** Names stay above this. */
const LABEL_BOTTOM = 590
const LINE_HEIGHT = 29
/** Points nearer than this are one: what is left of their distance is rounding. */
const EPSILON = 1e-9

/** Stretches points alike in both directions until they fill the field, up being up. */
export function fitToPlot(points: readonly PointTuple[]): (p: PointTuple) => PointTuple {
  const [left, top, width, height] = PLOT_BOX
  const range = (k: 0 | 1): PointTuple => [
    Math.min(...points.map((p) => p[k])),
    Math.max(...points.map((p) => p[k])),
  ]
  const [x, y] = [range(0), range(1)]
  const [across, up] = [x, y].map(([from, to]) => to - from)
  const unit = Math.max(across, up) < EPSILON ? 0 : Math.min(width / across, height / up)
  const round = (n: number) => Math.round(n * 10) / 10
  return (p) => [
    round(left + width / 2 + (p[0] - (x[0] + x[1]) / 2) * unit),
    round(top + height / 2 - (p[1] - (y[0] + y[1]) / 2) * unit),
  ]
}

/** Names that begin at these places, pushed apart where they would meet: down, and up again from the foot. */
export function separateLabels(places: readonly PointTuple[], texts: readonly string[]): PointTuple[] {
  const names = places.map(([x, y]): [number, number] => [x, y])
  // a generous guess at a name's width: enough to tell who might meet whom
  const end = (i: number) => names[i][0] + 14 * texts[i].length
  const overlap = (i: number, j: number) => names[i][0] < end(j) && names[j][0] < end(i)
  const order = names.map((_, i) => i).sort((i, j) => names[i][1] - names[j][1])
  order.forEach((i, n) => {
    for (const j of order.slice(0, n))
      if (overlap(i, j)) names[i][1] = Math.max(names[i][1], names[j][1] + LINE_HEIGHT)
  })
  order.reverse().forEach((i, n) => {
    names[i][1] = Math.min(names[i][1], LABEL_BOTTOM)
    for (const j of order.slice(0, n))
      if (overlap(i, j)) names[i][1] = Math.min(names[i][1], names[j][1] - LINE_HEIGHT)
  })
  return names
}
