/** Which slides a slot contains, and when each starts: used by the deck, PDFs, handout, rehearsal and tests. */
import type { StageOptions } from '../options'
import { noteForSlot } from './notes'
import type { TimeSpan } from './schedule-offset'
import { valueForSlot } from './slots'
import { countSpokenWords } from './time'

/** What sections and times depend on. */
type TimeOptions = Pick<StageOptions, 'slots' | 'appendix' | 'wordsPerMinute'>

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
export const isAppendix = (
  { section }: Record<string, unknown>,
  { appendix }: Pick<StageOptions, 'appendix'>,
): boolean => section === appendix
/** Whether a slide with this frontmatter is in no slot. */
export const isHidden = ({ hide, disabled }: Record<string, unknown>): boolean => Boolean(hide || disabled)
const isInSlot = (slot: number, frontmatter: Record<string, unknown>, options: TimeOptions) =>
  !isHidden(frontmatter) && (isAppendix(frontmatter, options) || Number(frontmatter.slot ?? 0) <= slot)

/** The section of each slide: its own, else that of the slide before it. */
function sectionsOf(slides: readonly ParsedSlide[]): string[] {
  let section = ''
  return slides.map(({ frontmatter }) => (section = String(frontmatter.section ?? section)))
}

/** The slides of a slot, in order. `slides`: all of the deck; each result refers to its own by `parsed`. */
export function slidesInSlot<P extends ParsedSlide>(
  slot: number,
  slides: readonly P[],
  options: TimeOptions,
): (SlotSlide & { parsed: P })[] {
  const sections = sectionsOf(slides)
  let lastSection = ''
  let startsAt = 0
  return slides
    .map((parsed, i) => ({ parsed, section: sections[i]! }))
    .filter(({ parsed }) => isInSlot(slot, parsed.frontmatter, options))
    .map(({ parsed, section }, i) => {
      const { frontmatter, title = '' } = parsed
      const { routeAlias = '', demo } = frontmatter
      const startsSection = section !== lastSection
      lastSection = section
      const appendix = isAppendix(frontmatter, options)
      const note = options.slots.length ? noteForSlot(slot, parsed.note) : (parsed.note ?? '')
      const pauseSeconds = valueForSlot(slot, frontmatter.pause)
      const wordCount = countSpokenWords(note)
      const seconds = appendix ? 0 : (wordCount / options.wordsPerMinute) * 60 + pauseSeconds
      startsAt += seconds
      return {
        name: String(routeAlias),
        no: i + 1,
        title,
        frontmatter,
        section,
        startsSection,
        appendix,
        note,
        hasDemo: demo !== undefined && Number(demo) <= slot,
        wordCount,
        pauseSeconds,
        seconds,
        startsAt: startsAt - seconds,
        parsed,
      }
    })
}

/** The time span of each slide of a slot by its number, in whole seconds; none in the appendix. */
export const buildTimeLine = (slides: readonly SlotSlide[]): Record<number, TimeSpan> =>
  Object.fromEntries(
    slides
      .filter((s) => !s.appendix)
      .map((s) => [s.no, [Math.round(s.startsAt), Math.round(s.startsAt + s.seconds)]]),
  )
