/** Which slides a slot contains, and when each starts: used by the deck, PDFs, handout, rehearsal and tests. */
import { noteForSlot } from './notes'
import type { TimeSpan } from './schedule-offset'
import { valueForSlot, type Slot } from './slots'
import { speakingSeconds, countSpokenWords } from './time'

/** A slide as Slidev's parser reads it from slides.md. */
export interface ParsedSlide {
  /** First heading. */
  title?: string
  /** Speaker notes of all slots, in Markdown. */
  note?: string
  /** As parsed from YAML. */
  frontmatter: Record<string, unknown>
}

/** A slide in a slot. */
export interface SlotSlide {
  /** Its routeAlias; '' if it has none. */
  name: string
  /** Its number in this slot, from 1. */
  no: number
  /** First heading; '' if it has none. */
  title: string
  /** As parsed from YAML. */
  frontmatter: Record<string, unknown>
  /** Section of the talk: “Floor 2”, “Exit”. */
  section: string
  /** Whether it is the first slide of its section. */
  startsSection: boolean
  /** Whether it belongs to the appendix: in every slot, after the talk, and without time of its own. */
  appendix: boolean
  /** Speaker notes of this slot, in Markdown. */
  note: string
  /** Whether its demo is run live in this slot. */
  hasDemo: boolean
  /** Words spoken in this slot. */
  wordCount: number
  /** Time beside the spoken words: a demo, a question to the audience. */
  pauseSeconds: number
  /** Time of words and pause; 0 in the appendix. */
  seconds: number
  /** Seconds from the start of the talk until it appears. */
  startsAt: number
}

/** Whether a slide with this frontmatter belongs to the appendix. */
export const isAppendix = ({ section }: Record<string, unknown>): boolean => section === 'Appendix'

/** Whether a slide with this frontmatter is in no slot. */
export const isHidden = ({ hide, disabled }: Record<string, unknown>): boolean => Boolean(hide || disabled)

const isInSlot = (slot: Slot, frontmatter: Record<string, unknown>) =>
  !isHidden(frontmatter) && (isAppendix(frontmatter) || Number(frontmatter.slot) <= slot)

/** The slides of a slot, in order. `slides`: all of slides.md; each result refers to its own by `parsed`. */
export function slidesInSlot<P extends ParsedSlide>(
  slot: Slot,
  slides: readonly P[],
): (SlotSlide & { parsed: P })[] {
  let section = ''
  let startsAt = 0
  return slides
    .filter((slide) => isInSlot(slot, slide.frontmatter))
    .map((slide, i) => {
      const { frontmatter, title = '' } = slide
      const { floor, routeAlias = '', demo } = frontmatter
      const slideSection = floor ? `Floor ${String(floor)}` : String(frontmatter.section ?? section)
      const startsSection = slideSection !== section
      section = slideSection
      const appendix = isAppendix(frontmatter)
      const note = noteForSlot(slot, slide.note)
      const pauseSeconds = valueForSlot(slot, frontmatter.pause)
      const wordCount = countSpokenWords(note)
      const seconds = appendix ? 0 : speakingSeconds(wordCount) + pauseSeconds
      const base = {
        name: String(routeAlias),
        no: i + 1,
        title,
        frontmatter,
        section,
        startsSection,
        appendix,
        note,
      }
      startsAt += seconds
      return {
        ...base,
        hasDemo: demo !== undefined && Number(demo) <= slot,
        wordCount,
        pauseSeconds,
        seconds,
        startsAt: startsAt - seconds,
        parsed: slide,
      }
    })
}

/** The time span of each slide by name, in whole seconds; without the appendix. */
export const buildTimeLine = (slides: readonly SlotSlide[]): Record<string, TimeSpan> =>
  Object.fromEntries(
    slides
      .filter((s) => !s.appendix)
      .map((s) => [s.name, [Math.round(s.startsAt), Math.round(s.startsAt + s.seconds)]]),
  )
