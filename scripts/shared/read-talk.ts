import { readFileSync } from 'node:fs'
import { slidesInSlot, type SlotSlide } from '../../talk/slides-in-slot'
import type { Slot } from '../../talk/slots'
import { parseDeck } from '../../talk/parse-deck'
import { UserError } from './cli'

/** Parses slides.md; the function returned lists the slides of a slot. Throws a UserError for slides without a valid slot. */
export function readTalk(text = readFileSync('slides.md', 'utf8')): (slot: Slot) => SlotSlide[] {
  const { slides, problems } = parseDeck(text)
  if (problems.length) throw new UserError(problems.join('\n'))
  return (slot) => slidesInSlot(slot, slides)
}
