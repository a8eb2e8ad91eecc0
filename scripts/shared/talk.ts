import { readFileSync } from 'node:fs'
import { sheetsIn, type Sheet } from '../../talk/sheets'
import type { Slot } from '../../talk/slots'
import { writtenIn } from '../../talk/written'
import { UserError } from './cli'

/** What a slot holds of slides.md, for any slot. Throws a UserError for slides that have none. */
export function readTalk(text = readFileSync('slides.md', 'utf8')): (slot: Slot) => Sheet[] {
  const { slides, faults } = writtenIn(text)
  if (faults.length) throw new UserError(faults.join('\n'))
  return (slot) => sheetsIn(slot, slides)
}
