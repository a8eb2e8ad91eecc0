/** Slots and times of a deck, for scripts in Node. */
export { fullSlot, readStageOptions, type StageOptions } from '../options'
export { formatSlot, formatTimeline } from '../rehearse/format-timeline'
export { loadDeck } from '../rehearse/load-deck'
export { rehearse, validateDuration, type ValidateTalk } from '../rehearse/rehearse'
export { computeTotals, TIME_SHARE, withoutAppendix, type TalkTotals } from '../rehearse/totals'
export { parseDeck, type StageDeck } from './parse-deck'
export {
  buildTimeLine,
  isAppendix,
  isHidden,
  slidesInSlot,
  type ParsedSlide,
  type SlotSlide,
} from './slides-in-slot'
export {
  preparserExtensions,
  presenterNote,
  requestedSlot,
  slotPreparser,
  SLOT_VARIABLE,
} from './slot-preparser'
export { listSlots, parseSlot, parseSlotOption, valueForSlot, type BySlot } from './slots'
export { countSpokenWords, formatClock } from './time'
