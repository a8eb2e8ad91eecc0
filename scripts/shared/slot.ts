import { slotList, parseSlot, type Slot } from '../../talk/slots'
import { UserError } from './cli'

/** Parses the value of --slot; `fallback` if it is absent. Throws a UserError if there is no such slot. */
export function parseSlotOption(text: string | undefined, fallback: Slot): Slot {
  if (text === undefined) return fallback
  const slot = parseSlot(text)
  if (slot) return slot
  throw new UserError(`--slot ${text}: there is a talk of ${slotList} minutes. Write one of these.`)
}
