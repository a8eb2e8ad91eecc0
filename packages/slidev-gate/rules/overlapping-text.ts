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
 * Penetration depth of two boxes: the shortest shift that would separate them; 0 = disjoint. Tests the sides of both
 * boxes as separating axes, so that rotated boxes work too.
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

/** Overlap due to antialiasing and rounding, in pixels. */
const TOLERANCE = 1.5

/** Pairs of texts that overlap; `ink` excludes pairs whose boxes meet where neither has ink. */
export function findOverlaps(
  texts: readonly TextRun[],
  ink: readonly Pick<TextInk, 'disjointFrom'>[] = [],
): RuleFinding[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, k) => {
      if (ink[i]?.disjointFrom.includes(i + 1 + k)) return []
      // Formulas place their characters on each other.
      if (a.code && b.code) return []
      const hit = a.lines.find((line) => b.lines.some((other) => overlapDepth(line, other) > TOLERANCE))
      return hit
        ? [
            {
              message: `text overlaps text: ${describeText(a, hit)} and ${describeText(b)}`,
              cause: `text overlaps text: ${a.path} and ${b.path}`,
              ownToSlide: true,
              boxes: [hit],
            },
          ]
        : []
    }),
  )
}

export const overlappingText: ClickRule = {
  id: 'overlapping-text',
  grade: 'broken',
  scope: 'click',
  description: 'text that overlaps other text',
  method: 'intersection of the tight boxes of all text lines, rotated ones included, where they have ink',
  fixHint: 'move the texts apart',
  evaluate: ({ content, ink }) => findOverlaps(content.texts, ink),
}
