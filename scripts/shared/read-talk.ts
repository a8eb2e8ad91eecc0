import { readFileSync } from 'node:fs'
import { parseDeck, slidesInSlot, type SlotSlide } from 'slidev-addon-stage/slots'
import { UserError } from './cli'

/** Parses slides.md; the function returned lists the slides of a slot. Throws a UserError for slides without a valid slot. */
export function readTalk(text = readFileSync('slides.md', 'utf8')): (slot: number) => SlotSlide[] {
  const { slides, options, problems } = parseDeck(text)
  if (problems.length) throw new UserError(problems.join('\n'))
  return (slot) => slidesInSlot(slot, slides, options)
}
