/** The lengths of the talk, in minutes, from the headmatter of slides.md. */
import { readFileSync } from 'node:fs'
import { fullSlot, listSlots, parseDeck, parseSlotOption as parseOption } from 'slidev-addon-stage/slots'

const text = readFileSync(new URL('../../slides.md', import.meta.url), 'utf8')
/** The options of slidev-addon-stage. */
export const { options: stageOptions } = parseDeck(text)
/** The lengths, ascending. */
export const SLOTS = stageOptions.slots
/** The one to present and rehearse by default. */
export const DEFAULT_SLOT = stageOptions.slot
/** The one with every slide: to host, print and check by default. */
export const FULL_SLOT = fullSlot(stageOptions)
/** The lengths as text: “5, 10, 20, 30 or 45”. */
export const slotList = listSlots(SLOTS)

/** Parses the value of --slot; `fallback` if it is absent. Throws a StageError if there is no such slot. */
export const parseSlotOption = (text: string | undefined, fallback: number): number =>
  parseOption(text, SLOTS, fallback)
