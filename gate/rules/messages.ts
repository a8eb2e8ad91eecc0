/** How findings are worded. */
import type { BoundingBox, ElementFinding, TextRun } from '../page/types'
import type { NavigationEvent, RuleFinding } from '../types'

const MAX_LENGTH = 50

/** In quotes, and not longer than a line has room for. */
export const quote = (words: string) =>
  `“${words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 1)}…` : words}”`

export const percent = (share: number) => `${(100 * share).toFixed(0)} %`

export const pointLabel = ({ x, y }: BoundingBox) => `at x ${Math.round(x)}, y ${Math.round(y)}`

/** A text, what it stands in, and where. */
export const describeText = (text: TextRun, box = text.lines[0]!) =>
  `${quote(text.words)} (${text.path}, ${pointLabel(box)})`

/** A fault of an element, told after `what`. */
export const toFinding =
  (introduction: string) =>
  (fault: ElementFinding): RuleFinding => ({
    message: `${introduction}: ${fault.path} ${fault.message}`,
    boxes: fault.box ? [fault.box] : [],
  })

/** Lines of the page's log, each a finding. */
export const logFindings =
  (pattern: RegExp) =>
  ({ log }: NavigationEvent): RuleFinding[] =>
    log.filter((line) => pattern.test(line)).map((message) => ({ message }))
