import { parseSync } from '@slidev/parser'
import { slotFaults } from './faults'

/** The slides of slides.md as they are written, for every slot, and why some would find none. */
export function writtenIn(text: string) {
  const { slides } = parseSync(text, 'slides.md')
  return { slides, faults: slotFaults(slides.map((slide) => ({ ...slide, line: slide.start + 1 }))) }
}
