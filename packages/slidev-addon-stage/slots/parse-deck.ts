import { parseSync } from '@slidev/parser'
import { readStageOptions, type StageOptions } from '../options'
import type { ParsedSlide } from './slides-in-slot'
import { validateSlots } from './validate-slots'

/** A deck as its file says. */
export interface StageDeck {
  /** Options of its headmatter. */
  options: StageOptions
  /** All its slides, of every slot. */
  slides: (ParsedSlide & { start: number })[]
  /** A message for each slide whose slot is missing or invalid. */
  problems: string[]
}

/** Parses a deck. `file`: its name, for messages; `options`: those of the deck that imports it. Throws a StageError for options that are invalid. */
export function parseDeck(text: string, file = 'slides.md', options?: StageOptions): StageDeck {
  const { slides } = parseSync(text, file)
  options ??= readStageOptions(slides[0]?.frontmatter ?? {})
  const located = slides.map((slide) => ({ ...slide, line: slide.start + 1 }))
  return { slides, options, problems: options.slots.length ? validateSlots(located, options, file) : [] }
}
