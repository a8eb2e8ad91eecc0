import type { RuleFinding } from '../types'
import type { BoundingBox, SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { toFinding, describeText } from './messages'

/** Rounding. */
const TOLERANCE = 0.5

/** More texts or shapes than this over one edge are told as one: a list that is too long is one fault. */
const MAX_SEPARATE = 3

interface OverflowFinding extends RuleFinding {
  outside: boolean
  side: string
}

/** Over which edge a line reaches most. */
function overflowSide({ x, y, w, h }: BoundingBox, { width, height }: SlideContent): string {
  const over = { left: -x, top: -y, right: x + w - width, bottom: y + h - height }
  return Object.entries(over).sort(([, a], [, b]) => b - a)[0]![0]
}

function groupBySide(found: OverflowFinding[]): RuleFinding[] {
  const groups = new Map<string, OverflowFinding[]>()
  for (const stray of found) {
    const key = `${stray.outside} ${stray.side}`
    groups.set(key, [...(groups.get(key) ?? []), stray])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= MAX_SEPARATE) return group.map(({ message, boxes }) => ({ message, boxes }))
    const more = `${group[0]!.message}, and ${group.length - 1} more at the ${group[0]!.side}`
    return [{ message: more, boxes: group.flatMap(({ boxes }) => boxes ?? []) }]
  })
}

/** Texts within `border` of the sheet's edge or beyond it. */
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
    // A hair beyond the edge is no fault where nothing frames the sheet.
    if (!margin && !outside) return []
    const message = `text ${outside ? 'runs off the sheet' : 'runs over the frame'}: ${describeText(text, line)}`
    return [{ message, boxes: [line], outside, side: overflowSide(line, content) }]
  })
  return groupBySide(found)
}

const overflowingElements = (content: SlideContent): RuleFinding[] =>
  groupBySide(
    content.overflowing.map((fault) => ({
      ...toFinding('runs off the sheet')(fault),
      outside: true,
      side: fault.box ? overflowSide(fault.box, content) : '',
    })),
  )

/** What runs over the edge of the sheet. */
export const slideOverflow: ClickRule = {
  id: 'slide-overflow',
  scope: 'click',
  description: 'text, pictures and shapes that run over the edge of the sheet, and text on its frame',
  method: 'the box of each line of text, and of each element that leaves ink, against the sheet',
  fixHint: 'make it smaller or move it; what runs off on purpose gets the attribute data-bleed',
  evaluate: ({ content }, { margin }) => [
    ...overflowingTexts(content, margin),
    ...overflowingElements(content),
  ],
}
