import type { RuleFinding, SlideInfo } from '../types'
import type { SlideContent, TextRun } from '../page/types'
import type { Settings } from '../settings'
import { groupCode } from './group-code'
import type { ClickRule } from './rule'
import { describeText } from './messages'

/** Rounding of a size. */
const TOLERANCE = 0.3

/** The least size of a text: its own where it is small print, and short enough for that. */
function minSizeOf(
  text: TextRun,
  slide: SlideInfo,
  { width }: SlideContent,
  { smallPrint, minTextSize }: Settings,
): number {
  const usual = minTextSize(slide, width)
  const kind = smallPrint[text.smallPrintKind]
  if (!kind || text.words.length > (kind.maxLength ?? Infinity)) return usual
  return Math.min(usual, kind.minSize)
}

/** Texts that are smaller than asked for. */
export const smallTexts = (content: SlideContent, slide: SlideInfo, settings: Settings): RuleFinding[] =>
  groupCode(
    content.texts.flatMap((text) => {
      const minimum = minSizeOf(text, slide, content, settings)
      if (text.size >= minimum - TOLERANCE) return []
      const sizes = `text of ${text.size.toFixed(1)} px, at least ${Number(minimum.toFixed(1))} wanted`
      const { code, lines } = text
      return [
        { code, message: `${sizes}: ${describeText(text)}`, groupMessage: `${sizes}: code`, boxes: lines },
      ]
    }),
  )

/** Text too small for the back row. */
export const smallText: ClickRule = {
  id: 'small-text',
  scope: 'click',
  description: 'text too small for the back row, small print too',
  method:
    'the size of letters in sheet pixels, after all scaling; small print has a size and a length of its own',
  fixHint: 'make it larger, or say less',
  evaluate: ({ content, slide }, settings) => smallTexts(content, slide, settings),
}
