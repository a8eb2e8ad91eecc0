/** How Slidev learns what a slot holds: as it reads slides.md it hides the other slides, and gets the notes of this slot. */
import type { SlidevPreparserExtension } from '@slidev/types'
import { slidesInSlot, type SlotSlide } from './slides-in-slot'
import { parseSlot, SLOT_ENV, FULL_SLOT, type Slot } from './slots'
import { formatClock } from './time'
import { parseDeck } from './parse-deck'

/** The slot that a script asked for. */
export const requestedSlot = (): Slot => parseSlot(process.env[SLOT_ENV]) ?? FULL_SLOT

/** Its note for the presenter: where a part of the talk begins, with the time. */
export const presenterNote = ({ startsSection, appendix, startsAt, note }: SlotSlide): string =>
  startsSection && startsAt && !appendix ? `TIME: ${formatClock(startsAt)}\n\n${note}` : note

/** Throws where slides.md does not say which slots its slides are in. */
export function slotPreparser(slot: Slot): SlidevPreparserExtension {
  /** By place in slides.md; undefined = not in this slot. */
  let slotSlides: (SlotSlide | undefined)[] = []
  let index = -1
  return {
    name: 'slot',
    transformRawLines(lines) {
      const { slides, problems } = parseDeck(lines.join('\n'))
      if (problems.length) throw new Error(`The slides need their slots:\n${problems.join('\n')}`)
      const bySource = new Map(slidesInSlot(slot, slides).map((slide) => [slide.parsed, slide]))
      slotSlides = slides.map((slide) => bySource.get(slide))
      index = -1
    },
    async transformSlide(content, frontmatter) {
      index++
      if (index === 0) frontmatter.duration = `${slot}min`
      if (!slotSlides[index]) frontmatter.hide = true
      return content
    },
    async transformNote(note) {
      const slide = slotSlides[index]
      return slide && note !== undefined ? presenterNote(slide) : note
    },
  }
}
