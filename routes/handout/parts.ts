/** The talk's sheets in parts: one a floor, and what lies before, between and after the floors. */
import type { NamedSlide } from '../../composables/use-slides'
import { floors } from '../../data/floors'

export interface HandoutSlide extends NamedSlide {
  /** What it shows, for somebody who cannot see it. */
  alt: string
  /** What it rests on: ids of data/sources.ts. */
  sources: readonly string[]
  /** Speaker notes, markdown. */
  note: string
}

export interface HandoutPart {
  id: string
  name: string
  floor?: number
  slides: HandoutSlide[]
}

const joinNames = (names: string[]) =>
  names.map((name, i) => (i ? name.toLowerCase() : name)).join(names.length > 2 ? ', ' : ' and ')

function partName(slides: readonly HandoutSlide[]): string {
  const floor = floors[(slides[0].floor ?? 0) - 1]
  if (floor) return `Floor ${floor.n} · ${floor.name}`
  return joinNames([...new Set(slides.map((s) => s.section ?? 'More'))])
}

/** Sheets in a row on one floor make a part, and so do sheets in a row on none; an appendix stands alone. */
export function groupIntoParts(slides: readonly HandoutSlide[]): HandoutPart[] {
  const groupKey = (s?: HandoutSlide) => s && (s.floor ?? (s.section === 'Appendix' ? 'Appendix' : 'none'))
  const groups: HandoutSlide[][] = []
  for (const slide of slides) {
    const last = groups.at(-1)
    if (last && groupKey(last[0]) === groupKey(slide)) last.push(slide)
    else groups.push([slide])
  }
  return groups.map((group) => ({
    id: `part-${group[0].name}`,
    name: partName(group),
    floor: group[0].floor,
    slides: group,
  }))
}
