import type { ClickRule } from './rule'
import { pointLabel, quote } from './messages'

export const occludedText: ClickRule = {
  id: 'occluded-text',
  grade: 'broken',
  scope: 'click',
  description: 'text hidden entirely or in part: covered by a shape, or clipped by a path',
  method: 'screenshots with and without text: each group of a few letters must change pixels across its box',
  fixHint:
    'move the text or the element above it, or enlarge its box; use v-if or v-show to hide text on purpose',
  evaluate: ({ content, ink }) =>
    content.texts.flatMap((text, i) => {
      const pieces = ink[i]?.hidden ?? []
      if (!pieces.length || text.colour[3] === 0) return []
      const { box } = pieces[0]!
      const entirely =
        pieces.length === text.pieces.length && pieces.every(({ extent }) => extent === 'entire')
      const description = entirely
        ? 'is hidden'
        : `is hidden at ${quote(pieces.map(({ words }) => words).join(' '))}`
      return [
        {
          message: `text ${description}: ${quote(text.words)} (${text.path}, ${pointLabel(box)})`,
          boxes: pieces.map((p) => p.box),
        },
      ]
    }),
}
