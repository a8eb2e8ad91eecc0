/** The gate as a module: judge a deck that is served somewhere, by wishes of its own. */
export { check, type CheckOptions, type CheckResult } from './check'
export { type Finding, type DisabledRule } from './rule-runner'
export { openDeck } from './deck/open'
export { GateError } from './deck/gate-error'
export { pdfRuleIds, rules } from './rules'
export { defaultSettings, type Settings } from './settings'
