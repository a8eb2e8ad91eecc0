import type { ClickSnapshot } from '../types'
import type { TextRun } from '../page/types'
import type { TextInk } from '../visit/text-ink'
import { groupCode, type TextFinding } from './group-code'
import { hex, blend } from './colour'
import { isEntirelyHidden } from './is-entirely-hidden'
import { isOverBlockedPicture } from './is-over-blocked-picture'
import { contrastCause, ratioOf, type ColourPair } from './contrast-cause'
import type { ClickRule } from './rule'
import { describeText } from './messages'

/** Minimum contrast of a text by WCAG 2.2, 1.4.3; text is large from 24 px, or 18.66 px bold. */
export const minContrast = ({ size, weight }: Pick<TextRun, 'size' | 'weight'>): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5

/** Share of a line that may have too little contrast: edges of a letter that crosses a border. */
const IGNORED_SHARE = 0.2
/** Minimum share of the specified contrast that painted letters keep: antialiasing softens thin strokes. */
const MIN_PAINTED_SHARE = 0.5

/** Below this size antialiasing softens all strokes: text of 4 px keeps a twelfth of its contrast. */
const SOFT_TEXT_SIZE = 9
const MIN_SOFT_SHARE = 0.06

/** A single character may be a hairline, so painted contrast is measured for words only. */
const TWO_LETTERS = /[\p{L}\p{N}]{2}/u

/** Colours of a line where its contrast is lowest, ignoring `IGNORED_SHARE` of its area. */
function lowestContrast(text: TextRun, { background }: TextInk['lines'][number]): ColourPair {
  const pairs = background
    .map(({ rgb, share }) => ({ front: blend(text.colour, rgb), back: rgb, share }))
    .sort((a, b) => ratioOf(a) - ratioOf(b))
  let passed = 0
  return pairs.find(({ share }) => (passed += share) > IGNORED_SHARE) ?? pairs.at(-1)!
}

/** Minimum contrast of painted letters that nothing covers. */
const minPaintedContrast = ({ size }: TextRun, stated: ColourPair) =>
  size >= SOFT_TEXT_SIZE ? ratioOf(stated) * MIN_PAINTED_SHARE : 1 + (ratioOf(stated) - 1) * MIN_SOFT_SHARE

/** Findings of one line of a text: none, or one if its contrast is too low. */
export function contrastFindings(
  text: TextRun,
  line: TextInk['lines'][number],
  index: number,
): TextFinding[] {
  const box = text.lines[index]!
  const minimum = minContrast(text) - 0.05
  const { painted } = line
  const stated = text.backgroundClipped || !line.background.length ? painted : lowestContrast(text, line)
  if (!stated) return []
  // A translucent element above the letters reduces their painted contrast.
  const covered =
    painted &&
    TWO_LETTERS.test(text.words) &&
    ratioOf(painted) < Math.min(minimum, minPaintedContrast(text, stated))
  const pair = covered ? painted : stated
  if (ratioOf(pair) >= minimum) return []
  const shortfall = `contrast ${ratioOf(pair).toFixed(1)}, minimum ${minContrast(text)}`
  const colours = `${hex(pair.front)} on ${hex(pair.back)}${covered ? ', as painted' : ''}`
  const message = `${shortfall}: ${describeText(text, box)}, ${colours}`
  const { isUneven, cause, ...more } = contrastCause(
    covered ? { ...text, themeColour: undefined } : text,
    line,
    pair,
    minContrast(text),
  )
  return [
    {
      ...more,
      code: text.code,
      message,
      groupMessage: `${shortfall}: code, ${colours}`,
      dedupeKey: isUneven ? `${describeText(text, box)}, ${cause}` : message,
      cause: covered ? `${cause}, as painted` : cause,
      boxes: [box],
    },
  ]
}

export const lowContrast: ClickRule = {
  id: 'low-contrast',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'text with too little contrast to its background, line by line, as painted',
  method:
    'text colour with opacity against the pixels behind the letters, and the painted pixels, of each line at each click in both modes; not on pictures of other sites, which are not loaded; WCAG 2.2 requires 4.5, or 3 for large text',
  fixHint: 'make the text darker or lighter, or its background more even',
  evaluate: ({ content, ink }: ClickSnapshot, settings) =>
    groupCode(
      content.texts.flatMap((text, i) => {
        if (isOverBlockedPicture(text, content, settings)) return []
        if (text.dimmed || (ink[i] && isEntirelyHidden(text, ink[i]))) return []
        const found = (ink[i]?.lines ?? []).flatMap((line, k) => contrastFindings(text, line, k))
        return found.slice(0, 1)
      }),
    ),
}
