import { slotList, parseSlot, type Slot } from '../../talk/slots'
import { UserError } from './cli'

/** The slot that --slot asks for; `usual` where it is left out. Throws a UserError for minutes there is no talk of. */
export function parseSlotOption(text: string | undefined, fallback: Slot): Slot {
  if (text === undefined) return fallback
  const slot = parseSlot(text)
  if (slot) return slot
  throw new UserError(`--slot ${text}: there is a talk of ${slotList} minutes. Write one of these.`)
}
