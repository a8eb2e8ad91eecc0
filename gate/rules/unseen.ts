import type { LookRule } from './rule'
import { at, quote } from './words'

/** Text that is there and cannot be seen: covered, cut off, or without a colour of its own. */
export const unseen: LookRule = {
  id: 'unseen',
  of: 'look',
  finds:
    'text that is there and cannot be seen, or only in part: covered by a shape, or cut off by a path or a box',
  how: 'the picture with letters is compared with the picture without them: each few letters have to leave ink all over their place',
  remedy:
    'move the text or what lies over it, or give it the room it needs; hide what is not meant to be seen',
  judge: ({ sheet, ink }) =>
    sheet.texts.flatMap((text, i) => {
      const pieces = ink[i]?.unseen ?? []
      if (!pieces.length || text.colour[3] === 0) return []
      const { box } = pieces[0]!
      const whole = pieces.length === text.pieces.length && pieces.every(({ how }) => how === 'not at all')
      const what = whole
        ? 'cannot be seen'
        : `cannot be seen at ${quote(pieces.map(({ words }) => words).join(' '))}`
      return [
        {
          what: `text ${what}: ${quote(text.words)} (${text.place}, ${at(box)})`,
          at: pieces.map((p) => p.box),
        },
      ]
    }),
}
