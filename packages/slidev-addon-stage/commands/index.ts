/** What the commands do, for scripts. */
export { StageError } from '../stage-error'
export { buildDeck, type BuildOptions } from './build-deck'
export { findFreePort, isPortFree, parsePort } from './port'
export { startDeck, type StartOptions } from './start-deck'
