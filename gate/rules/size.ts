import type { Found, SlideInfo } from '../evidence'
import type { Sheet, Text } from '../page/sheet'
import type { Settings } from '../settings'
import { together } from './code'
import type { LookRule } from './rule'
import { where } from './words'

/** Rounding of a size. */
const HAIR = 0.3

/** The least size of a text: its own where it is small print, and short enough for that. */
function least(text: Text, slide: SlideInfo, { width }: Sheet, { smallPrint, smallest }: Settings): number {
  const usual = smallest(slide, width)
  const kind = smallPrint[text.small]
  if (!kind || text.words.length > (kind.longest ?? Infinity)) return usual
  return Math.min(usual, kind.smallest)
}

/** Texts that are smaller than asked for. */
export const tooSmall = (sheet: Sheet, slide: SlideInfo, settings: Settings): Found[] =>
  together(
    sheet.texts.flatMap((text) => {
      const wanted = least(text, slide, sheet, settings)
      if (text.size >= wanted - HAIR) return []
      const sizes = `text of ${text.size.toFixed(1)} px, at least ${Number(wanted.toFixed(1))} wanted`
      const { code, lines } = text
      return [{ code, what: `${sizes}: ${where(text)}`, alike: `${sizes}: code`, at: lines }]
    }),
  )

/** Text too small for the back row. */
export const size: LookRule = {
  id: 'size',
  of: 'look',
  finds: 'text too small for the back row, small print too',
  how: 'the size of letters in sheet pixels, after all scaling; small print has a size and a length of its own',
  remedy: 'make it larger, or say less',
  judge: ({ sheet, slide }, settings) => tooSmall(sheet, slide, settings),
}
