import { parseSync } from '@slidev/parser'
import { validateSlots } from './validate-slots'

/** The slides of slides.md as they are written, for every slot, and why some would find none. */
export function parseDeck(text: string) {
  const { slides } = parseSync(text, 'slides.md')
  return { slides, problems: validateSlots(slides.map((slide) => ({ ...slide, line: slide.start + 1 }))) }
}
