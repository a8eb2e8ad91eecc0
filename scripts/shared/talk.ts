import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { slotFaults } from '../../talk/faults'
import { sheetsIn, type Sheet } from '../../talk/sheets'
import type { Slot } from '../../talk/slots'
import { UserError } from './cli'

/** What a slot holds of slides.md, for any slot. Throws a UserError for slides that have none. */
export function readTalk(text = readFileSync('slides.md', 'utf8')): (slot: Slot) => Sheet[] {
  const { slides } = parseSync(text, 'slides.md')
  const faults = slotFaults(slides.map((slide) => ({ ...slide, line: slide.start + 1 })))
  if (faults.length) throw new UserError(faults.join('\n'))
  return (slot) => sheetsIn(slot, slides)
}
