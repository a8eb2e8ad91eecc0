import type { RuleFinding, SlideInfo } from '../types'
import type { SlideContent, TextRun } from '../page/types'
import type { Settings } from '../settings'
import { groupCode } from './group-code'
import type { ClickRule } from './rule'
import { describeText } from './messages'

/** Deviation due to rounding, in pixels. */
const TOLERANCE = 0.3

/** Minimum font size of a text: that of its kind of small print, if it is short enough for it. */
function minSizeOf(
  text: TextRun,
  slide: SlideInfo,
  { width }: SlideContent,
  { smallPrint, minTextSize }: Settings,
): number {
  const minimum = minTextSize(slide, width)
  const kind = smallPrint[text.smallPrintKind]
  if (!kind || text.words.length > (kind.maxLength ?? Infinity)) return minimum
  return Math.min(minimum, kind.minSize)
}

/** Reports texts below their minimum font size. */
export const smallTexts = (content: SlideContent, slide: SlideInfo, settings: Settings): RuleFinding[] =>
  groupCode(
    content.texts.flatMap((text) => {
      const minimum = minSizeOf(text, slide, content, settings)
      if (text.size >= minimum - TOLERANCE) return []
      const sizes = `text of ${text.size.toFixed(1)} px, minimum ${Number(minimum.toFixed(1))} px`
      const { code, lines } = text
      return [
        {
          code,
          message: `${sizes}: ${describeText(text)}`,
          groupMessage: `${sizes}: code`,
          cause: sizes,
          boxes: lines,
        },
      ]
    }),
  )

export const smallText: ClickRule = {
  id: 'small-text',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'text too small for the back row, small print included',
  method:
    'font size in slide pixels after all transforms; small print has a minimum size and a maximum length of its own',
  fixHint: 'enlarge the text, or shorten it',
  evaluate: ({ content, slide }, settings) => smallTexts(content, slide, settings),
}
