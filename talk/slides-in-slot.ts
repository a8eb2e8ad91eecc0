/** What a slot holds: the one place that decides it, for deck, PDFs, handout, rehearsal and tests alike. */
import { noteForSlot } from './notes'
import type { TimeSpan } from './schedule-offset'
import { valueForSlot, type Slot } from './slots'
import { speakingSeconds, countSpokenWords } from './time'

/** A slide as Slidev's parser reads it from slides.md. */
export interface ParsedSlide {
  title?: string
  /** Speaker notes, markdown. */
  note?: string
  frontmatter: Record<string, unknown>
}

/** A slide in a slot. */
export interface SlotSlide {
  /** Its routeAlias; '' = none. */
  name: string
  /** Its number in this slot, from 1. */
  no: number
  title: string
  frontmatter: Record<string, unknown>
  /** The part of the talk it belongs to: “Floor 2”, “Exit”. */
  section: string
  /** A new part begins here. */
  startsSection: boolean
  /** Behind the talk: there in every slot, for questions, and not counted as talk. */
  appendix: boolean
  /** What is said in this slot, markdown. */
  note: string
  /** Something on it is run live in this slot. */
  hasDemo: boolean
  wordCount: number
  /** Seconds it needs beside what is said: a demo, a show of hands. */
  pauseSeconds: number
  /** Seconds it needs in all; an appendix none. */
  seconds: number
  /** Seconds into the talk when it comes up. */
  startsAt: number
}

export const isAppendix = ({ section }: Record<string, unknown>): boolean => section === 'Appendix'

/** Whether slides.md leaves it out of every talk. */
export const isHidden = ({ hide, disabled }: Record<string, unknown>): boolean => Boolean(hide || disabled)

const isInSlot = (slot: Slot, frontmatter: Record<string, unknown>) =>
  !isHidden(frontmatter) && (isAppendix(frontmatter) || Number(frontmatter.slot) <= slot)

/** The slides of this slot, in order, with what is said on each and when it comes up. `slides`: all of slides.md. */
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

/** When each slide of the talk comes up and is left, in whole seconds, by its name. */
export const buildTimeLine = (slides: readonly SlotSlide[]): Record<string, TimeSpan> =>
  Object.fromEntries(
    slides
      .filter((s) => !s.appendix)
      .map((s) => [s.name, [Math.round(s.startsAt), Math.round(s.startsAt + s.seconds)]]),
  )
