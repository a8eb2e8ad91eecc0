import { SLOTS, type Slot } from '../../talk/slots'

/** The slots that have to be right: `npm run rehearse`, and with it `npm test`, fails when one of these is not. */
export const FITTED: readonly Slot[] = SLOTS
