/** Public API of the gate: checks a served Slidev deck. */
export { check, type CheckOptions, type CheckResult } from './check'
export { groupByCause, type Cause } from './causes'
export type { Grade } from './grades'
export { type Finding, type DisabledRule } from './rule-runner'
export { openDeck } from './deck/open'
export { DeckError } from 'slidev-paper/deck'
export { pdfRuleIds, rules } from './rules'
export { defaultSettings, type Settings } from './settings'
