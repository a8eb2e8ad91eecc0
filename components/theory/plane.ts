/** The plane the word arrows are drawn on: its place on the sheet, and where names and arcs go. */

export type Point = readonly [number, number]

export const ORIGIN: Point = [214, 540]
/** Pixels for 1. */
export const UNIT = 86
/** How far the axes are drawn, and how far a tip may go. */
export const SPAN = { x: [-1.6, 5.4], y: [-0.9, 4.2] } as const
export const REACH = { x: [-1.3, 4.7], y: [-0.6, 4] } as const
/** A shorter arrow has no direction to speak of. */
const SHORTEST = 0.5

export const toSheet = ([x, y]: Point): [number, number] => [ORIGIN[0] + x * UNIT, ORIGIN[1] - y * UNIT]
export const fromSheet = (x: number, y: number): Point => [(x - ORIGIN[0]) / UNIT, (ORIGIN[1] - y) / UNIT]

const within = (x: number, [min, max]: Point) => Math.min(max, Math.max(min, x))
const tenth = (x: number) => Math.round(x * 10) / 10 + 0 // + 0: no −0

/** The nearest place an arrow's tip may have: within reach, off the origin, on a tenth. */
export function fitTip([x, y]: Point): Point {
  const tip: Point = [tenth(within(x, REACH.x)), tenth(within(y, REACH.y))]
  const length = Math.hypot(...tip)
  if (length >= SHORTEST) return tip
  if (length === 0) return [SHORTEST, 0]
  // outwards to the next tenth
  const out = (c: number) => tenth((c / length) * (SHORTEST + 0.1))
  return [out(tip[0]), out(tip[1])]
}

/** The angle from arrow a to arrow b as an arc about the origin, and the place of its number. */
export function arcBetween(a: Point, b: Point): { d: string; label: Point; degrees: number } {
  const from = Math.atan2(a[1], a[0])
  // the short way round, in (−π, π]
  let turn = Math.atan2(b[1], b[0]) - from
  if (turn > Math.PI) turn -= 2 * Math.PI
  if (turn <= -Math.PI) turn += 2 * Math.PI
  const narrow = Math.abs(turn) < 0.4
  const longest = Math.min(Math.hypot(...a), Math.hypot(...b)) * UNIT
  const r = Math.min(narrow ? 225 : 130, Math.max(40, longest * 0.6))
  const on = (angle: number, k = r): Point => [
    ORIGIN[0] + k * Math.cos(angle),
    ORIGIN[1] - k * Math.sin(angle),
  ]
  const at = (p: Point) => p.map((n) => n.toFixed(1)).join(' ')
  // in the gap where it is wide enough there, else beside the arrow that lies higher
  const gap = (r + 36) * Math.abs(turn)
  const label =
    gap > 38 ? on(from + turn / 2, r + 36) : on(Math.max(from, from + turn) + 24 / (r + 12), r + 12)
  return {
    d: `M${at(on(from))}A${r.toFixed(1)} ${r.toFixed(1)} 0 0 ${turn > 0 ? 0 : 1} ${at(on(from + turn))}`,
    label,
    degrees: Math.round((Math.abs(turn) * 180) / Math.PI),
  }
}

export interface Name {
  x: number
  /** Middle of its line. */
  y: number
  /** Centred on x, or beginning there. */
  mid: boolean
}
const LINE = 30

/** Where the names of arrows stand: right of the tips, above or below those on the left, never on one another. */
export function placeNames(
  tips: readonly Point[],
  bold: readonly boolean[],
  texts: readonly string[],
): Name[] {
  const names = tips.map((v, i): Name => {
    const [x, y] = toSheet(v)
    const away = bold[i] ? 30 : 16
    if (v[0] < 0) return { x, y: v[1] < 0 ? y + away + 5 : y - away - 9, mid: true }
    return { x: x + away + 4, y: y + (v[1] < 0 ? 5 : -5), mid: false }
  })
  // a generous guess at a name's width: enough to tell who might meet whom
  const span = (i: number): Point => {
    const width = 14 * texts[i].length
    const from = names[i].mid ? names[i].x - width / 2 : names[i].x
    return [from, from + width]
  }
  const down = names.map((_, i) => i).sort((i, j) => names[i].y - names[j].y)
  down.forEach((i, n) => {
    for (const j of down.slice(0, n)) {
      const overlap = span(i)[0] < span(j)[1] && span(j)[0] < span(i)[1]
      if (overlap && names[i].y < names[j].y + LINE) names[i].y = names[j].y + LINE
    }
  })
  return names
}
