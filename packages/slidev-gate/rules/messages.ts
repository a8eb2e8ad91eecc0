/** Parts of messages. */
import type { BoundingBox, ElementFinding, TextRun } from '../page/types'
import type { NavigationEvent, RuleFinding } from '../types'

const MAX_LENGTH = 50

/** Quotes a text, truncated to one line. */
export const quote = (words: string) =>
  `“${words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 1)}…` : words}”`

export const percent = (share: number) => `${(100 * share).toFixed(0)} %`

export const pointLabel = ({ x, y }: BoundingBox) => `at x ${Math.round(x)}, y ${Math.round(y)}`

/** Quotes a text, with the path of its element and its position. */
export const describeText = (text: TextRun, box = text.lines[0]!) =>
  `${quote(text.words)} (${text.path}, ${pointLabel(box)})`

/** Converts the finding of an element: “introduction: path message”. Elements with the same path have the same cause. */
export const toFinding =
  (introduction: string) =>
  ({ path, message, box }: ElementFinding): RuleFinding & { boxes: BoundingBox[] } => ({
    message: `${introduction}: ${path} ${message}`,
    cause: `${introduction}: ${path}`,
    boxes: box ? [box] : [],
  })

/** Reports each line of the page log that matches the pattern. */
export const logFindings =
  (pattern: RegExp) =>
  ({ log }: NavigationEvent): RuleFinding[] =>
    log.filter((line) => pattern.test(line)).map((message) => ({ message }))
