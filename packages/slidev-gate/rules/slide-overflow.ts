import type { RuleFinding } from '../types'
import type { BoundingBox, SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { toFinding, describeText } from './messages'

/** Overflow due to rounding, in pixels. */
const TOLERANCE = 0.5

/** Maximum number of findings at one edge that are reported separately: text that is too long is one finding. */
const MAX_SEPARATE = 3

interface OverflowFinding extends RuleFinding {
  boxes: BoundingBox[]
  /** Whether it runs off the slide, or only into its margin. */
  outside: boolean
  side: string
  /** Path of the table, list, code block or drawing of which it is a part. */
  block?: string
}

/** The edge over which a box reaches furthest. */
function overflowSide({ x, y, w, h }: BoundingBox, { width, height }: SlideContent): string {
  const over = { left: -x, top: -y, right: x + w - width, bottom: y + h - height }
  return Object.entries(over).sort(([, a], [, b]) => b - a)[0]![0]
}

/** One finding for a table, list, code block or drawing of which parts run off, whichever parts a click shows. */
function blockFinding(block: string, group: readonly OverflowFinding[]): RuleFinding {
  const { outside, message, side } = group[0]!
  const cause = `${outside ? 'runs off the slide' : 'runs into the margin'} at the ${side}: ${block}`
  const more = group.length > 1 ? `, and ${group.length - 1} more of ${block}` : ''
  const boxes = group.flatMap((part) => part.boxes)
  return { message: message + more, cause, dedupeKey: cause, boxes, ownToSlide: true }
}

function groupFindings(found: readonly OverflowFinding[]): RuleFinding[] {
  const groups = new Map<string, OverflowFinding[]>()
  for (const finding of found) {
    const key = `${finding.outside} ${finding.side} ${finding.block}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group) => {
    const { outside, side, block } = group[0]!
    if (block) return [blockFinding(block, group)]
    if (group.length <= MAX_SEPARATE)
      return group.map(({ message, cause, boxes }) => ({ message, cause, boxes, ownToSlide: true }))
    const message = `${group[0]!.message}, and ${group.length - 1} more at the ${side}`
    const cause = `${outside ? 'runs off the slide' : 'runs into the margin'} at the ${side}`
    const boxes = group.flatMap((finding) => finding.boxes)
    return [{ message, cause, dedupeKey: cause, boxes, ownToSlide: true }]
  })
}

/** Texts in the margin of the slide or beyond its edge. */
function findTexts(content: SlideContent, margin: number): OverflowFinding[] {
  const { texts, width, height } = content
  return texts.flatMap((text) => {
    const line = text.lines.find(
      ({ x, y, w, h }) =>
        x < margin - TOLERANCE ||
        y < margin - TOLERANCE ||
        x + w > width - margin + TOLERANCE ||
        y + h > height - margin + TOLERANCE,
    )
    if (!line) return []
    const outside = line.x < 0 || line.y < 0 || line.x + line.w > width || line.y + line.h > height
    const problem = `text ${outside ? 'runs off the slide' : 'runs into the margin'}`
    const [message, cause] = [`${problem}: ${describeText(text, line)}`, `${problem}: ${text.path}`]
    return [{ message, cause, boxes: [line], outside, side: overflowSide(line, content), block: text.block }]
  })
}

/** Reports texts in the margin of the slide or beyond its edge. */
export const overflowingTexts = (content: SlideContent, margin: number): RuleFinding[] =>
  groupFindings(findTexts(content, margin))

const findElements = (content: SlideContent): OverflowFinding[] =>
  content.overflowing.map((finding) => ({
    ...toFinding('element runs off the slide')(finding),
    outside: true,
    side: finding.box ? overflowSide(finding.box, content) : '',
    block: finding.block,
  }))

const contains = (outer: BoundingBox, { x, y, w, h }: BoundingBox): boolean =>
  outer.x <= x && outer.y <= y && outer.x + outer.w >= x + w && outer.y + outer.h >= y + h

/** Leaves out what lies within an element that runs off itself. */
const outermost = (found: readonly OverflowFinding[], elements: readonly OverflowFinding[]) =>
  found.filter(
    (inner) =>
      !elements.some(
        (outer) =>
          outer !== inner &&
          inner.boxes.length &&
          outer.boxes.length &&
          contains(outer.boxes[0]!, inner.boxes[0]!) &&
          !contains(inner.boxes[0]!, outer.boxes[0]!),
      ),
  )

export const slideOverflow: ClickRule = {
  id: 'slide-overflow',
  grade: 'broken',
  scope: 'click',
  description: 'text, images and shapes that run off the slide, and text in its margin',
  method: 'the box of each line of text, and of each element that paints something, against the slide',
  fixHint: 'shrink or move it; mark elements that run off on purpose with data-bleed',
  evaluate: ({ content }, { margin }) => {
    const elements = findElements(content)
    return groupFindings(outermost([...findTexts(content, margin), ...elements], elements))
  },
}
