import type { Found } from '../evidence'
import type { Box, Sheet } from '../page/sheet'
import type { LookRule } from './rule'
import { told, where } from './words'

/** Rounding. */
const HAIR = 0.5

/** More texts or shapes than this over one edge are told as one: a list that is too long is one fault. */
const MOST = 3

interface Stray extends Found {
  off: boolean
  side: string
}

/** Over which edge a line reaches most. */
function sideOf({ x, y, w, h }: Box, { width, height }: Sheet): string {
  const over = { left: -x, top: -y, right: x + w - width, bottom: y + h - height }
  return Object.entries(over).sort(([, a], [, b]) => b - a)[0]![0]
}

function together(found: Stray[]): Found[] {
  const groups = new Map<string, Stray[]>()
  for (const stray of found) {
    const key = `${stray.off} ${stray.side}`
    groups.set(key, [...(groups.get(key) ?? []), stray])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= MOST) return group.map(({ what, at }) => ({ what, at }))
    const more = `${group[0]!.what}, and ${group.length - 1} more at the ${group[0]!.side}`
    return [{ what: more, at: group.flatMap(({ at }) => at ?? []) }]
  })
}

/** Texts within `border` of the sheet's edge or beyond it. */
export function strays(sheet: Sheet, border: number): Found[] {
  const { texts, width, height } = sheet
  const found = texts.flatMap((text) => {
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
    const what = `text ${off ? 'runs off the sheet' : 'runs over the frame'}: ${where(text, line)}`
    return [{ what, at: [line], off, side: sideOf(line, sheet) }]
  })
  return together(found)
}

const outside = (sheet: Sheet): Found[] =>
  together(
    sheet.outside.map((fault) => ({
      ...told('runs off the sheet')(fault),
      off: true,
      side: fault.box ? sideOf(fault.box, sheet) : '',
    })),
  )

/** What runs over the edge of the sheet. */
export const edge: LookRule = {
  id: 'edge',
  of: 'look',
  finds: 'text, pictures and shapes that run over the edge of the sheet, and text on its frame',
  how: 'the box of each line of text, and of each element that leaves ink, against the sheet',
  remedy: 'make it smaller or move it; what runs off on purpose gets the attribute data-bleed',
  judge: ({ sheet }, { border }) => [...strays(sheet, border), ...outside(sheet)],
}
