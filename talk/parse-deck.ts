import { parseSync } from '@slidev/parser'
import { validateSlots } from './validate-slots'

/** Parses slides.md: all its slides, of every slot, and a message for each whose slot is missing or invalid. */
export function parseDeck(text: string) {
  const { slides } = parseSync(text, 'slides.md')
  return { slides, problems: validateSlots(slides.map((slide) => ({ ...slide, line: slide.start + 1 }))) }
}
