/** Places of the words and of their labels on the slide, px. */
import type { RectTuple, PointTuple } from '../kit'

const [PAPER_LEFT, PAPER_TOP, SQUARE, COLUMN_COUNT, ROW_COUNT] = [64, 224, 64, 10, 6]
const offsets = (n: number) => Array.from({ length: n + 1 }, (_, i) => i * SQUARE)
/** Path of squared paper, as decoration: the axes have no units. */
export const SQUARED_PAPER = [
  ...offsets(COLUMN_COUNT).map((x) => `M${PAPER_LEFT + x} ${PAPER_TOP}v${ROW_COUNT * SQUARE}`),
  ...offsets(ROW_COUNT).map((y) => `M${PAPER_LEFT} ${PAPER_TOP + y}h${COLUMN_COUNT * SQUARE}`),
].join('')

/** Left, top, width and height of the points' area: within the squared paper, with room for labels at the right. */
const PLOT_BOX: RectTuple = [100, 246, 470, 340]
/** Labels stay above this. */
const LABEL_BOTTOM = 590
const LINE_HEIGHT = 29
/** Points nearer than this coincide: their distance is rounding. */
const EPSILON = 1e-9

/** Scales points to fill the plot area, the same in both directions, with y upwards. */
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

/** Moves labels that would overlap apart: down, then up again from the bottom. Returns the left end of each. */
export function separateLabels(places: readonly PointTuple[], texts: readonly string[]): PointTuple[] {
  const labels = places.map(([x, y]): [number, number] => [x, y])
  // A generous estimate of a label's width.
  const end = (i: number) => labels[i][0] + 14 * texts[i].length
  const overlap = (i: number, j: number) => labels[i][0] < end(j) && labels[j][0] < end(i)
  const order = labels.map((_, i) => i).sort((i, j) => labels[i][1] - labels[j][1])
  order.forEach((i, n) => {
    for (const j of order.slice(0, n))
      if (overlap(i, j)) labels[i][1] = Math.max(labels[i][1], labels[j][1] + LINE_HEIGHT)
  })
  order.reverse().forEach((i, n) => {
    labels[i][1] = Math.min(labels[i][1], LABEL_BOTTOM)
    for (const j of order.slice(0, n))
      if (overlap(i, j)) labels[i][1] = Math.min(labels[i][1], labels[j][1] - LINE_HEIGHT)
  })
  return labels
}
