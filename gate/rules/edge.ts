import type { Found } from '../evidence'
import type { Sheet } from '../page/sheet'
import type { LookRule } from './rule'
import { told, where } from './words'

/** Rounding. */
const HAIR = 0.5

/** Texts within `border` of the sheet's edge or beyond it. */
export function strays({ texts, width, height }: Sheet, border: number): Found[] {
  return texts.flatMap((text) => {
    const line = text.lines.find(
      ({ x, y, w, h }) =>
        x < border - HAIR ||
        y < border - HAIR ||
        x + w > width - border + HAIR ||
        y + h > height - border + HAIR,
    )
    if (!line) return []
    const off = line.x < 0 || line.y < 0 || line.x + line.w > width || line.y + line.h > height
    // A hair beyond the edge is no fault where nothing frames the sheet.
    if (!border && !off) return []
    return [
      {
        what: `text ${off ? 'runs off the sheet' : 'runs over the frame'}: ${where(text, line)}`,
        at: [line],
      },
    ]
  })
}

/** What runs over the edge of the sheet. */
export const edge: LookRule = {
  id: 'edge',
  of: 'look',
  finds: 'text, pictures and shapes that run over the edge of the sheet, and text on its frame',
  how: 'the box of each line of text, and of each element that leaves ink, against the sheet',
  remedy: 'make it smaller or move it; what runs off on purpose gets the attribute data-bleed',
  judge: ({ sheet }, { border }) => [
    ...strays(sheet, border),
    ...sheet.outside.map(told('runs off the sheet')),
  ],
}
