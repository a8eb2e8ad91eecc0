import { listed, slotOf, type Slot } from '../../talk/slots'
import { UserError } from './cli'

/** The slot that --slot asks for; `usual` where it is left out. Throws a UserError for minutes there is no talk of. */
export function readSlot(text: string | undefined, usual: Slot): Slot {
  if (text === undefined) return usual
  const slot = slotOf(text)
  if (slot) return slot
  throw new UserError(`--slot ${text}: there is a talk of ${listed} minutes. Write one of these.`)
}
