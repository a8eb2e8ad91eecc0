import { rectEdges, type RectTuple } from './geometry'

const isRect = (value: RectTuple | readonly RectTuple[]): value is RectTuple => typeof value[0] === 'number'

/** Names of rectangles that share more than an edge, as 'first, second'; those of a list get its name and a number. */
export function overlappingPairs(
  rects: Readonly<Record<string, RectTuple | readonly RectTuple[]>>,
): string[] {
  const named = Object.entries(rects).flatMap(([name, value]) =>
    isRect(value)
      ? [{ name, ...rectEdges(value) }]
      : value.map((rect, i) => ({ name: `${name} ${i}`, ...rectEdges(rect) })),
  )
  return named.flatMap((a, i) =>
    named
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name}, ${b.name}`),
  )
}
