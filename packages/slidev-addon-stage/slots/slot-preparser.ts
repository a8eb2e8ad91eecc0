/** A preparser extension of Slidev that reduces a deck to one slot: it hides other slides and filters the notes. */
import type { SlidevPreparserExtension } from '@slidev/types'
import { fullSlot, readStageOptions, type StageOptions } from '../options'
import { StageError } from '../stage-error'
import { parseDeck } from './parse-deck'
import { slidesInSlot, type SlotSlide } from './slides-in-slot'
import { parseSlot } from './slots'
import { formatClock } from './time'

/** Environment variable: the slot that Slidev serves or builds. */
export const SLOT_VARIABLE = 'SLIDEV_STAGE_SLOT'

/** The slot of the environment; the longest if none is asked for there. */
export const requestedSlot = (options: StageOptions): number =>
  parseSlot(process.env[SLOT_VARIABLE], options.slots) ?? fullSlot(options)

/** The note that the presenter reads: at the start of a section it begins with the time. */
export const presenterNote = ({ startsSection, appendix, startsAt, note }: SlotSlide): string =>
  startsSection && startsAt && !appendix ? `TIME: ${formatClock(startsAt)}\n\n${note}` : note

/**
 * The extension for a slot. Slidev reads the deck first and then each file that it imports, whose times are not known here.
 * Reading a file with invalid slots throws a StageError. `file`: the deck's name, for messages.
 */
export function slotPreparser(
  slot: number,
  options: StageOptions,
  file = 'slides.md',
): SlidevPreparserExtension {
  /** By index in the file; undefined if not in this slot. */
  let slotSlides: (SlotSlide | undefined)[] = []
  /** Index of the slide that Slidev is transforming: it passes none. */
  let index = -1
  /** Text of the first file. */
  let deckText: string | undefined
  let isDeck = false
  return {
    transformRawLines(lines) {
      const text = lines.join('\n')
      isDeck = text === (deckText ??= text)
      const { slides, problems } = parseDeck(text, isDeck ? file : 'an imported file', options)
      if (problems.length) throw new StageError(`Slides without a valid slot:\n${problems.join('\n')}`)
      const bySource = new Map(slidesInSlot(slot, slides, options).map((slide) => [slide.parsed, slide]))
      slotSlides = slides.map((slide) => bySource.get(slide))
      index = -1
    },
    async transformSlide(content, frontmatter) {
      index++
      if (isDeck && index === 0) frontmatter.duration = `${slot}min`
      if (!slotSlides[index]) frontmatter.hide = true
      return content
    },
    async transformNote(note) {
      const slide = slotSlides[index]
      if (!slide || note === undefined) return note
      const isTimed = isDeck && slotSlides.every((s) => !s?.frontmatter.src)
      return isTimed ? presenterNote(slide) : slide.note
    },
  }
}

/** What a deck asks of Slidev's preparser: the extension for the slot of the environment, or none if it has no slots. */
export function preparserExtensions(
  headmatter: Record<string, unknown>,
  file?: string,
): SlidevPreparserExtension[] {
  const options = readStageOptions(headmatter)
  return options.slots.length ? [slotPreparser(requestedSlot(options), options, file)] : []
}
