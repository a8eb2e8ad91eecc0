import { isEvenBackground } from './contrast-cause'
import { isEntirelyHidden } from './is-entirely-hidden'
import { isOverBlockedPicture } from './is-over-blocked-picture'
import { contrastFindings } from './low-contrast'
import type { TextRun } from '../page/types'
import type { TextInk } from '../visit/text-ink'
import type { ClickRule } from './rule'
import { pointLabel, quote } from './messages'

/** Whether letters are lost in the picture or gradient behind them: low-contrast tells it. */
const isLostInPicture = (text: TextRun, { lines }: TextInk): boolean =>
  !text.dimmed &&
  lines.some((line, i) => !isEvenBackground(line) && contrastFindings(text, line, i).length > 0)

export const occludedText: ClickRule = {
  id: 'occluded-text',
  grade: 'broken',
  scope: 'click',
  description: 'text hidden entirely or in part: covered by a shape, or clipped by a path',
  method: 'screenshots with and without text: each group of a few letters must change pixels across its box',
  fixHint:
    'move the text or the element above it, enlarge its box, or give it another colour than its background; use v-if or v-show to hide text on purpose',
  evaluate: ({ content, ink }, settings) =>
    content.texts.flatMap((text, i) => {
      const pieces = ink[i]?.hidden ?? []
      if (!pieces.length || text.colour[3] === 0) return []
      if (isOverBlockedPicture(text, content, settings)) return []
      const { box } = pieces[0]!
      const entirely = isEntirelyHidden(text, ink[i]!)
      // Letters in the colour of what is behind them are told by low-contrast.
      if (!entirely && isLostInPicture(text, ink[i]!)) return []
      const description = entirely
        ? 'is hidden'
        : `is hidden at ${quote(pieces.map(({ words }) => words).join(' '))}`
      return [
        {
          message: `text ${description}: ${quote(text.words)} (${text.path}, ${pointLabel(box)})`,
          cause: `text is hidden ${entirely ? 'entirely' : 'in part'}: ${text.path}`,
          ownToSlide: true,
          boxes: pieces.map((p) => p.box),
        },
      ]
    }),
}
