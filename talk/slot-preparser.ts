/** A preparser extension of Slidev that reduces slides.md to one slot: it hides other slides and filters the notes. */
import type { SlidevPreparserExtension } from '@slidev/types'
import { slidesInSlot, type SlotSlide } from './slides-in-slot'
import { parseSlot, SLOT_ENV, FULL_SLOT, type Slot } from './slots'
import { formatClock } from './time'
import { parseDeck } from './parse-deck'

/** The slot of LLM_STACK_SLOT; the longest if that is not set. */
export const requestedSlot = (): Slot => parseSlot(process.env[SLOT_ENV]) ?? FULL_SLOT

/** The note that the presenter reads: at the start of a section it begins with the time. */
export const presenterNote = ({ startsSection, appendix, startsAt, note }: SlotSlide): string =>
  startsSection && startsAt && !appendix ? `TIME: ${formatClock(startsAt)}\n\n${note}` : note

/** The extension for a slot. Reading a slides.md with invalid slots throws an Error. */
export function slotPreparser(slot: Slot): SlidevPreparserExtension {
  /** By index in slides.md; undefined if not in this slot. */
  let slotSlides: (SlotSlide | undefined)[] = []
  /** Index of the slide that Slidev is transforming: it passes none. */
  let index = -1
  return {
    transformRawLines(lines) {
      const { slides, problems } = parseDeck(lines.join('\n'))
      if (problems.length) throw new Error(`Slides without a valid slot:\n${problems.join('\n')}`)
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
