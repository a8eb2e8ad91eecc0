import type { PointTuple } from './geometry'

/** Corners of an SVG path, a list for each stroke; of an arc its end. Reads M, L, H, V, A and Z, in both cases. */
export function pathStrokes(d: string): PointTuple[][] {
  const strokes: PointTuple[][] = []
  let [x, y]: PointTuple = [0, 0]
  for (const [, command, text] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number)
    const [dx, dy] = command === command.toLowerCase() ? [x, y] : [0, 0]
    const kind = command.toUpperCase()
    if (kind === 'Z') [x, y] = strokes.at(-1)![0]
    else if (kind === 'H') x = dx + numbers[0]
    else if (kind === 'V') y = dy + numbers[0]
    else [x, y] = [dx + numbers.at(-2)!, dy + numbers.at(-1)!]
    if (kind === 'M') strokes.push([])
    strokes.at(-1)!.push([x, y])
  }
  return strokes
}
