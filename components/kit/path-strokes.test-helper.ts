import type { PointTuple } from './geometry'

/** Numbers of each command of an SVG path; of an arc the last two are its end. */
const LENGTHS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 }

/** Corners of an SVG path, a list for each stroke; of an arc its end. Reads M, L, H, V, A and Z, in both cases. */
export function pathStrokes(d: string): PointTuple[][] {
  const strokes: PointTuple[][] = []
  let [x, y]: PointTuple = [0, 0]
  for (const [, command, text] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = command.toUpperCase()
    if (!(kind in LENGTHS)) throw new Error(`${command} in ${d}`)
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number)
    if (kind === 'M') strokes.push([])
    do {
      const values = numbers.splice(0, LENGTHS[kind])
      const [dx, dy] = command === kind ? [0, 0] : [x, y]
      if (kind === 'Z') [x, y] = strokes.at(-1)![0]
      else if (kind === 'H') x = dx + values[0]
      else if (kind === 'V') y = dy + values[0]
      else [x, y] = [dx + values.at(-2)!, dy + values.at(-1)!]
      strokes.at(-1)!.push([x, y])
    } while (numbers.length)
  }
  return strokes
}
