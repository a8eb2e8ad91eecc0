import type { NamedSlide } from '../../composables/use-slides'
import { floors } from '../../data/floors'

/** A slide with the texts that the handout has of it. */
export interface HandoutSlide extends NamedSlide {
  /** Description of its picture. */
  alt: string
  /** Ids of data/sources.ts. */
  sources: readonly string[]
  /** Speaker notes, markdown. */
  note: string
}

/** A part of the handout: the slides of a floor, or those before, between or after the floors. */
export interface HandoutPart {
  /** Id of its heading. */
  id: string
  /** Its heading. */
  name: string
  /** Absent = beside the floors. */
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

/** Groups consecutive slides of one floor, and consecutive slides without a floor. The appendix is a part of its own. */
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
