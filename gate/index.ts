/** The gate as a module: judge a deck that is served somewhere, by wishes of its own. */
export { check, type Job, type Result } from './check'
export { type Finding, type Off } from './court'
export { openDeck } from './deck/open'
export { Trouble } from './deck/trouble'
export { ofPdf, rules } from './rules'
export { defaults, type Settings } from './settings'
