/** What a slot holds: the one place that decides it, for deck, PDFs, handout, rehearsal and tests alike. */
import { noteIn } from './notes'
import type { Span } from './pace'
import { valueIn, type Slot } from './slots'
import { secondsFor, wordsOf } from './time'

/** A slide as Slidev's parser reads it from slides.md. */
export interface Parsed {
  title?: string
  /** Speaker notes, markdown. */
  note?: string
  frontmatter: Record<string, unknown>
}

/** A slide in a slot. */
export interface Sheet {
  /** Its routeAlias; '' = none. */
  name: string
  /** Its number in this slot, from 1. */
  no: number
  title: string
  frontmatter: Record<string, unknown>
  /** The part of the talk it belongs to: “Floor 2”, “Exit”. */
  section: string
  /** A new part begins here. */
  opens: boolean
  /** Behind the talk: there in every slot, for questions, and not counted as talk. */
  appendix: boolean
  /** What is said in this slot, markdown. */
  note: string
  /** Something on it is run live in this slot. */
  demo: boolean
  words: number
  /** Seconds it needs beside what is said: a demo, a show of hands. */
  pause: number
  /** Seconds it needs in all; an appendix none. */
  seconds: number
  /** Seconds into the talk when it comes up. */
  starts: number
}

export const isAppendix = ({ section }: Record<string, unknown>): boolean => section === 'Appendix'

/** Whether slides.md leaves it out of every talk. */
export const isHidden = ({ hide, disabled }: Record<string, unknown>): boolean => Boolean(hide || disabled)

const isIn = (slot: Slot, frontmatter: Record<string, unknown>) =>
  !isHidden(frontmatter) && (isAppendix(frontmatter) || Number(frontmatter.slot) <= slot)

/** The slides of this slot, in order, with what is said on each and when it comes up. `written`: all of slides.md. */
export function sheetsIn<P extends Parsed>(slot: Slot, written: readonly P[]): (Sheet & { written: P })[] {
  let section = ''
  let starts = 0
  return written
    .filter((slide) => isIn(slot, slide.frontmatter))
    .map((slide, i) => {
      const { frontmatter, title = '' } = slide
      const { floor, routeAlias = '', demo } = frontmatter
      const part = floor ? `Floor ${String(floor)}` : String(frontmatter.section ?? section)
      const opens = part !== section
      section = part
      const appendix = isAppendix(frontmatter)
      const note = noteIn(slot, slide.note)
      const pause = valueIn(slot, frontmatter.pause)
      const words = wordsOf(note)
      const seconds = appendix ? 0 : secondsFor(words) + pause
      const sheet = {
        name: String(routeAlias),
        no: i + 1,
        title,
        frontmatter,
        section,
        opens,
        appendix,
        note,
      }
      starts += seconds
      return {
        ...sheet,
        demo: demo !== undefined && Number(demo) <= slot,
        words,
        pause,
        seconds,
        starts: starts - seconds,
        written: slide,
      }
    })
}

/** When each slide of the talk comes up and is left, in whole seconds, by its name. */
export const spansOf = (sheets: readonly Sheet[]): Record<string, Span> =>
  Object.fromEntries(
    sheets
      .filter((s) => !s.appendix)
      .map((s) => [s.name, [Math.round(s.starts), Math.round(s.starts + s.seconds)]]),
  )
