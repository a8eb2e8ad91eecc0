import type { RuleFinding } from '../types'
import type { BoundingBox, TextRun } from '../page/types'
import type { TextInk } from '../visit/text-ink'
import type { ClickRule } from './rule'
import { describeText } from './messages'

const cornersOf = ({ x, y, w, h, corners }: BoundingBox): [number, number][] =>
  corners ?? [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]

/**
 * How far two boxes reach into each other, in the direction in which they would come apart soonest;
 * 0 = not. Boxes at an angle are compared along the sides of both (separating axes).
 */
export function overlapDepth(a: BoundingBox, b: BoundingBox): number {
  const [p, q] = [cornersOf(a), cornersOf(b)]
  let least = Infinity
  for (const shape of [p, q])
    for (const i of [0, 1]) {
      const [x, y] = [shape[i + 1]![0] - shape[i]![0], shape[i + 1]![1] - shape[i]![1]]
      const length = Math.hypot(x, y)
      if (!length) return 0
      const along = (points: [number, number][]) => points.map(([u, v]) => (u * x + v * y) / length)
      const [s, t] = [along(p), along(q)]
      least = Math.min(
        least,
        Math.min(Math.max(...s), Math.max(...t)) - Math.max(Math.min(...s), Math.min(...t)),
      )
    }
  return Math.max(0, least)
}

/** Antialiasing and rounding. */
const TOLERANCE = 1.5

/** Texts that stand on each other. */
export function findOverlaps(
  texts: readonly TextRun[],
  ink: readonly Pick<TextInk, 'disjointFrom'>[] = [],
): RuleFinding[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, k) => {
      if (ink[i]?.disjointFrom.includes(i + 1 + k)) return []
      // A formula sets its own signs on each other.
      if (a.code && b.code) return []
      const hit = a.lines.find((line) => b.lines.some((other) => overlapDepth(line, other) > TOLERANCE))
      return hit
        ? [{ message: `text on text: ${describeText(a, hit)} and ${describeText(b)}`, boxes: [hit] }]
        : []
    }),
  )
}

/** Text on text. */
export const overlappingText: ClickRule = {
  id: 'overlapping-text',
  scope: 'click',
  description: 'text that stands on other text',
  method:
    'the tight boxes of all lines of text, slanted ones along their own sides; where they meet there has to be ink',
  fixHint: 'move them apart',
  evaluate: ({ content, ink }) => findOverlaps(content.texts, ink),
}
