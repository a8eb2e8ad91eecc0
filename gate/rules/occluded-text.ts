import type { ClickRule } from './rule'
import { pointLabel, quote } from './messages'

/** Text that is there and cannot be seen: covered, cut off, or without a colour of its own. */
export const occludedText: ClickRule = {
  id: 'occluded-text',
  scope: 'click',
  description:
    'text that is there and cannot be seen, or only in part: covered by a shape, or cut off by a path or a box',
  method:
    'the picture with letters is compared with the picture without them: each few letters have to leave ink all over their place',
  fixHint:
    'move the text or what lies over it, or give it the room it needs; hide what is not meant to be seen',
  evaluate: ({ content, ink }) =>
    content.texts.flatMap((text, i) => {
      const pieces = ink[i]?.hidden ?? []
      if (!pieces.length || text.colour[3] === 0) return []
      const { box } = pieces[0]!
      const entirely =
        pieces.length === text.pieces.length && pieces.every(({ extent }) => extent === 'not at all')
      const description = entirely
        ? 'cannot be seen'
        : `cannot be seen at ${quote(pieces.map(({ words }) => words).join(' '))}`
      return [
        {
          message: `text ${description}: ${quote(text.words)} (${text.path}, ${pointLabel(box)})`,
          boxes: pieces.map((p) => p.box),
        },
      ]
    }),
}
