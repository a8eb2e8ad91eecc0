import type { RuleFinding } from '../types'
import type { BoundingBox, SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { toFinding, describeText } from './messages'

/** Overflow due to rounding, in pixels. */
const TOLERANCE = 0.5

/** Maximum number of findings at one edge that are reported separately: a list that is too long is one finding. */
const MAX_SEPARATE = 3

interface OverflowFinding extends RuleFinding {
  boxes: BoundingBox[]
  /** Whether a text runs off the slide, or only into its margin. */
  outside?: boolean
  side: string
}

/** The edge over which a box reaches furthest. */
function overflowSide({ x, y, w, h }: BoundingBox, { width, height }: SlideContent): string {
  const over = { left: -x, top: -y, right: x + w - width, bottom: y + h - height }
  return Object.entries(over).sort(([, a], [, b]) => b - a)[0]![0]
}

function groupBySide(found: OverflowFinding[]): RuleFinding[] {
  const groups = new Map<string, OverflowFinding[]>()
  for (const finding of found) {
    const key = `${finding.outside} ${finding.side}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= MAX_SEPARATE) return group.map(({ message, boxes }) => ({ message, boxes }))
    const more = `${group[0]!.message}, and ${group.length - 1} more at the ${group[0]!.side}`
    return [{ message: more, boxes: group.flatMap(({ boxes }) => boxes) }]
  })
}

/** Reports texts in the margin of the slide or beyond its edge. */
export function overflowingTexts(content: SlideContent, margin: number): RuleFinding[] {
  const { texts, width, height } = content
  const found = texts.flatMap((text) => {
    const line = text.lines.find(
      ({ x, y, w, h }) =>
        x < margin - TOLERANCE ||
        y < margin - TOLERANCE ||
        x + w > width - margin + TOLERANCE ||
        y + h > height - margin + TOLERANCE,
    )
    if (!line) return []
    const outside = line.x < 0 || line.y < 0 || line.x + line.w > width || line.y + line.h > height
    const message = `text ${outside ? 'runs off the slide' : 'runs into the margin'}: ${describeText(text, line)}`
    return [{ message, boxes: [line], outside, side: overflowSide(line, content) }]
  })
  return groupBySide(found)
}

const overflowingElements = (content: SlideContent): RuleFinding[] =>
  groupBySide(
    content.overflowing.map((finding) => ({
      ...toFinding('element runs off the slide')(finding),
      side: finding.box ? overflowSide(finding.box, content) : '',
    })),
  )

export const slideOverflow: ClickRule = {
  id: 'slide-overflow',
  grade: 'broken',
  scope: 'click',
  description: 'text, images and shapes that run off the slide, and text in its margin',
  method: 'the box of each line of text, and of each element that paints something, against the slide',
  fixHint: 'shrink or move it; mark elements that run off on purpose with data-bleed',
  evaluate: ({ content }, { margin }) => [
    ...overflowingTexts(content, margin),
    ...overflowingElements(content),
  ],
}
