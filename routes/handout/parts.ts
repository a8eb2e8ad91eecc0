/** The talk's sheets in parts: one a floor, and what lies before, between and after the floors. */
import type { NamedSlide } from '../../composables/slides'
import { floors } from '../../data/floors'

export interface Sheet extends NamedSlide {
  /** What it shows, for somebody who cannot see it. */
  alt: string
  /** What it rests on: ids of data/sources.ts. */
  sources: readonly string[]
  /** Speaker notes, markdown. */
  note: string
}

export interface Part {
  id: string
  name: string
  floor?: number
  sheets: Sheet[]
}

const list = (names: string[]) =>
  names.map((name, i) => (i ? name.toLowerCase() : name)).join(names.length > 2 ? ', ' : ' and ')

function nameOf(sheets: readonly Sheet[]): string {
  const floor = floors[(sheets[0].floor ?? 0) - 1]
  if (floor) return `Floor ${floor.n} · ${floor.name}`
  return list([...new Set(sheets.map((s) => s.section ?? 'More'))])
}

/** Sheets in a row on one floor make a part, and so do sheets in a row on none; an appendix stands alone. */
export function partsOf(sheets: readonly Sheet[]): Part[] {
  const kind = (s?: Sheet) => s && (s.floor ?? (s.section === 'Appendix' ? 'Appendix' : 'none'))
  const groups: Sheet[][] = []
  for (const sheet of sheets) {
    const last = groups.at(-1)
    if (last && kind(last[0]) === kind(sheet)) last.push(sheet)
    else groups.push([sheet])
  }
  return groups.map((group) => ({
    id: `part-${group[0].name}`,
    name: nameOf(group),
    floor: group[0].floor,
    sheets: group,
  }))
}
