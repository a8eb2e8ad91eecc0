import type { ClickSnapshot } from '../types'
import type { TextRun } from '../page/types'
import type { TextInk } from '../visit/text-ink'
import { groupCode, type TextFinding } from './group-code'
import { contrastRatio, hex, blend } from './colour'
import type { ClickRule } from './rule'
import { describeText } from './messages'

/** Least contrast of a text: WCAG 2.2, 1.4.3. */
export const minContrast = ({ size, weight }: Pick<TextRun, 'size' | 'weight'>): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5

/** So much of a line may be hard to read: the edges of a letter that reaches over a border. */
const IGNORED_SHARE = 0.2
/** What is painted has at least so much of the contrast that the style says: thin letters are all soft edges. */
const MIN_PAINTED_SHARE = 0.5

/** Letters smaller than this are soft all over: of four pixels, a twelfth is painted of what the style says. */
const SOFT_TEXT_SIZE = 9
const MIN_SOFT_SHARE = 0.06

/** A sign alone may be as thin as a hair. */
const TWO_LETTERS = /[\p{L}\p{N}]{2}/u

interface ColourPair {
  front: number[]
  back: number[]
}
const ratioOf = ({ front, back }: ColourPair) => contrastRatio(front, back)

/** The colours of a line where it is hardest to read, a small share left aside. */
function lowestContrast(text: TextRun, { background }: TextInk['lines'][number]): ColourPair {
  const pairs = background
    .map(({ rgb, share }) => ({ front: blend(text.colour, rgb), back: rgb, share }))
    .sort((a, b) => ratioOf(a) - ratioOf(b))
  let passed = 0
  return pairs.find(({ share }) => (passed += share) > IGNORED_SHARE) ?? pairs.at(-1)!
}

/** What is painted has at least this contrast, where nothing lies over it. */
const minPaintedContrast = ({ size }: TextRun, stated: ColourPair) =>
  size >= SOFT_TEXT_SIZE ? ratioOf(stated) * MIN_PAINTED_SHARE : 1 + (ratioOf(stated) - 1) * MIN_SOFT_SHARE

/** What makes a line of a text hard to read, if it is. */
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
  // Something that lies over the letters lets only part of their colour through.
  const covered =
    painted &&
    TWO_LETTERS.test(text.words) &&
    ratioOf(painted) < Math.min(minimum, minPaintedContrast(text, stated))
  const pair = covered ? painted : stated
  if (ratioOf(pair) >= minimum) return []
  const shortfall = `contrast ${ratioOf(pair).toFixed(1)}, at least ${minContrast(text)} wanted`
  const colours = `${hex(pair.front)} on ${hex(pair.back)}${covered ? ' as it is painted' : ''}`
  const message = `${shortfall}: ${describeText(text, box)}, ${colours}`
  return [{ code: text.code, message, groupMessage: `${shortfall}: code, ${colours}`, boxes: [box] }]
}

/** Text that does not stand out from what it stands on. */
export const lowContrast: ClickRule = {
  id: 'low-contrast',
  scope: 'click',
  description: 'text that does not stand out from what it stands on',
  method:
    'each line of each text, at each click, in both modes: its colour and opacity against the pixels beneath its letters, and what is painted of it; WCAG 2.2 asks for 4.5, or 3 where letters are large',
  fixHint: 'make the text darker or lighter, or put it on something even',
  evaluate: ({ content, ink }: ClickSnapshot) =>
    groupCode(
      content.texts.flatMap((text, i) => {
        if (text.dimmed) return []
        const found = (ink[i]?.lines ?? []).flatMap((line, k) => contrastFindings(text, line, k))
        return found.slice(0, 1)
      }),
    ),
}
