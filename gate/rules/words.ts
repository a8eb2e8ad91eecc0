/** How findings are worded. */
import type { Box, Fault, Text } from '../page/sheet'
import type { Found } from '../evidence'

const MOST = 50

/** In quotes, and not longer than a line has room for. */
export const quote = (words: string) => `“${words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}”`

export const percent = (share: number) => `${(100 * share).toFixed(0)} %`

export const at = ({ x, y }: Box) => `at x ${Math.round(x)}, y ${Math.round(y)}`

/** A text, what it stands in, and where. */
export const where = (text: Text, box = text.lines[0]!) => `${quote(text.words)} (${text.place}, ${at(box)})`

/** A fault of an element, told after `what`. */
export const told =
  (what: string) =>
  (fault: Fault): Found => ({
    what: `${what}: ${fault.place} ${fault.what}`,
    at: fault.box ? [fault.box] : [],
  })
