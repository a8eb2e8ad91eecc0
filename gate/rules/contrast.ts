import type { Look } from '../evidence'
import type { Text } from '../page/sheet'
import type { Ink } from '../visit/ink'
import { together, type OfText } from './code'
import { contrast, hex, mix } from './colour'
import type { LookRule } from './rule'
import { where } from './words'

/** Least contrast of a text: WCAG 2.2, 1.4.3. */
export const leastContrast = ({ size, weight }: Pick<Text, 'size' | 'weight'>): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5

/** So much of a line may be hard to read: the edges of a letter that reaches over a border. */
const SHARE = 0.2
/** What is painted has at least so much of the contrast that the style says: thin letters are all soft edges. */
const THIN = 0.5

/** Letters smaller than this are soft all over: of four pixels, a twelfth is painted of what the style says. */
const SOFT = 9
const SOFTEST = 0.06

/** A sign alone may be as thin as a hair. */
const LETTERS = /[\p{L}\p{N}]{2}/u

interface Pair {
  front: number[]
  back: number[]
}
const ratio = ({ front, back }: Pair) => contrast(front, back)

/** The colours of a line where it is hardest to read, a small share left aside. */
function hardest(text: Text, { beneath }: Ink['lines'][number]): Pair {
  const pairs = beneath
    .map(({ rgb, share }) => ({ front: mix(text.colour, rgb), back: rgb, share }))
    .sort((a, b) => ratio(a) - ratio(b))
  let passed = 0
  return pairs.find(({ share }) => (passed += share) > SHARE) ?? pairs.at(-1)!
}

/** What is painted has at least this contrast, where nothing lies over it. */
const uncovered = ({ size }: Text, stated: Pair) =>
  size >= SOFT ? ratio(stated) * THIN : 1 + (ratio(stated) - 1) * SOFTEST

/** What makes a line of a text hard to read, if it is. */
export function contrastFound(text: Text, line: Ink['lines'][number], index: number): OfText[] {
  const box = text.lines[index]!
  const least = leastContrast(text) - 0.05
  const { painted } = line
  const stated = text.cutOut || !line.beneath.length ? painted : hardest(text, line)
  if (!stated) return []
  // Something that lies over the letters lets only part of their colour through.
  const covered =
    painted && LETTERS.test(text.words) && ratio(painted) < Math.min(least, uncovered(text, stated))
  const pair = covered ? painted : stated
  if (ratio(pair) >= least) return []
  const wanted = `contrast ${ratio(pair).toFixed(1)}, at least ${leastContrast(text)} wanted`
  const colours = `${hex(pair.front)} on ${hex(pair.back)}${covered ? ' as it is painted' : ''}`
  const what = `${wanted}: ${where(text, box)}, ${colours}`
  return [{ code: text.code, what, alike: `${wanted}: code, ${colours}`, at: [box] }]
}

/** Text that does not stand out from what it stands on. */
export const contrastRule: LookRule = {
  id: 'contrast',
  of: 'look',
  finds: 'text that does not stand out from what it stands on',
  how: 'each line of each text, at each click, in both modes: its colour and opacity against the pixels beneath its letters, and what is painted of it; WCAG 2.2 asks for 4.5, or 3 where letters are large',
  remedy: 'make the text darker or lighter, or put it on something even',
  judge: ({ sheet, ink }: Look) =>
    together(
      sheet.texts.flatMap((text, i) => {
        if (text.dimmed) return []
        const found = (ink[i]?.lines ?? []).flatMap((line, k) => contrastFound(text, line, k))
        return found.slice(0, 1)
      }),
    ),
}
